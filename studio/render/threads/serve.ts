import { parentPort, type TransferListItem } from 'node:worker_threads';
import { RenderError, type RenderErrorKind } from '../render-error.ts';

/** What a thread sends back for a request. */
export type Answer<Reply> =
  | { readonly type: 'reply'; readonly id: number; readonly reply: Reply }
  | {
      readonly type: 'failure';
      readonly id: number;
      readonly kind: RenderErrorKind;
      readonly message: string;
    };

interface Question<Request> {
  readonly id: number;
  readonly request: Request;
}

/** The answer to a request, and what of it is handed over instead of copied. */
export interface Handled<Reply> {
  readonly reply: Reply;
  readonly transfer?: readonly TransferListItem[];
}

/** Answers the requests that a `Thread` sends to this worker thread, in their order. */
export function serve<Request, Reply>(
  handle: (request: Request) => Handled<Reply> | Promise<Handled<Reply>>,
): void {
  let last: Promise<void> = Promise.resolve();
  parentPort?.on('message', (question: Question<Request>) => {
    last = last.then(() => answer(question, handle));
  });
}

async function answer<Request, Reply>(
  { id, request }: Question<Request>,
  handle: (request: Request) => Handled<Reply> | Promise<Handled<Reply>>,
): Promise<void> {
  try {
    const { reply, transfer } = await handle(request);
    send({ type: 'reply', id, reply }, transfer);
  } catch (error) {
    const kind = error instanceof RenderError ? error.kind : 'failed';
    send({ type: 'failure', id, kind, message: error instanceof Error ? error.message : String(error) });
  }
}

const send = <Reply>(message: Answer<Reply>, transfer: readonly TransferListItem[] = []): void =>
  parentPort?.postMessage(message, transfer);
