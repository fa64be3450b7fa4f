/** Why deploying or destroying stopped; the message says what to do. */
export class OperateError extends Error {
  override readonly name = 'OperateError';
  readonly kind:
    | 'bad-nemo-token'
    | 'cdk-failed'
    | 'no-aws'
    | 'no-token'
    | 'not-confirmed'
    | 'token-refused'
    | 'unknown-stage'
    | 'usage'
    | 'webhook-silent'
    | 'webhook-taken'
    | 'webhook-wrong';

  constructor(kind: OperateError['kind'], message: string, options?: ErrorOptions) {
    super(message, options);
    this.kind = kind;
  }
}
