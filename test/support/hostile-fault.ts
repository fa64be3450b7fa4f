import type { IncomingMessage, ServerResponse } from 'node:http';

/** One way in which an answer goes wrong. */
export type Fault =
  /** Any status with any body. */
  | {
      readonly kind: 'answer';
      readonly status: number;
      readonly body: string;
      readonly headers?: Readonly<Record<string, string>>;
    }
  /** The connection is reset without a byte of answer. */
  | { readonly kind: 'reset' }
  /** A head and the beginning of the body, then the connection breaks. */
  | { readonly kind: 'cut'; readonly body: string; readonly type: string }
  /** The backend does what it was asked to; its answer is lost on the way. */
  | { readonly kind: 'lost' }
  /** Never answers. */
  | { readonly kind: 'hang' }
  /** An endless body. */
  | { readonly kind: 'endless' }
  | { readonly kind: 'redirect'; readonly status: number; readonly to: string };

/** `{"code":…}` the way the backend says it, with HTTP 200 unless told otherwise. */
export const codeFault = (code: number, message = 'refused', status = 200): Fault => ({
  kind: 'answer',
  status,
  body: JSON.stringify({ code, message }),
});

/** Answers a request in the fault's way. */
export function commit(
  fault: Exclude<Fault, { kind: 'lost' }>,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  switch (fault.kind) {
    case 'answer':
      response
        .writeHead(fault.status, { 'Content-Type': 'application/json', ...fault.headers })
        .end(fault.body);
      return;
    case 'reset':
      request.socket.resetAndDestroy();
      return;
    case 'cut':
      response.writeHead(200, { 'Content-Type': fault.type });
      response.write(fault.body, () => request.socket.resetAndDestroy());
      return;
    case 'hang':
      return;
    case 'endless': {
      response.writeHead(200, { 'Content-Type': 'application/json' });
      const filler = ' '.repeat(64 * 1024);
      const more = () => {
        while (!response.destroyed && response.write(filler));
        if (!response.destroyed) response.once('drain', more);
      };
      more();
      return;
    }
    case 'redirect':
      response.writeHead(fault.status, { Location: fault.to }).end();
  }
}
