/**
 * Why a render failed. `unsupported`: the draft or a file asks for what cannot be rendered (contract 4001);
 * `too-large`: a limit of pixels, bytes or length was passed (4002); `cancelled`: the caller's signal;
 * `failed`: everything else. Messages are meant for the person who made the video and name the file.
 */
export type RenderErrorKind = 'unsupported' | 'too-large' | 'cancelled' | 'failed';

export class RenderError extends Error {
  override readonly name = 'RenderError';
  readonly kind: RenderErrorKind;

  constructor(kind: RenderErrorKind, message: string, options?: ErrorOptions) {
    super(message, options);
    this.kind = kind;
  }
}
