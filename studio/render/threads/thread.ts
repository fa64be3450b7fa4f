import { type TransferListItem, Worker } from 'node:worker_threads';
import { RenderError } from '../render-error.ts';
import type { Answer } from './serve.ts';

interface Pending<Reply> {
  readonly resolve: (reply: Reply) => void;
  readonly reject: (error: unknown) => void;
}

/** A worker thread that answers requests. An idle one does not keep the process alive. */
export class Thread<Request, Reply> {
  readonly #worker: Worker;
  readonly #pending = new Map<number, Pending<Reply>>();
  #nextId = 0;
  #ended = false;

  /** @param program a file that calls `serve` with the same types */
  constructor(program: URL) {
    // Without the main thread's loaders, which would be started again in each thread.
    this.#worker = new Worker(program, { execArgv: [] });
    this.#worker.unref();
    this.#worker.on('message', (answer: Answer<Reply>) => this.#settle(answer));
    this.#worker.on('error', cause => this.#fail(cause));
    this.#worker.on('exit', code => this.#fail(new Error(`The thread ended with code ${code}.`)));
  }

  /** Whether the thread is gone; it answers nothing any more. */
  get ended(): boolean {
    return this.#ended;
  }

  /** @throws RenderError as the thread threw it, or `failed` when the thread itself broke */
  call(request: Request, transfer: readonly TransferListItem[] = []): Promise<Reply> {
    if (this.#ended) return Promise.reject(new RenderError('failed', 'The rendering thread has ended.'));
    const id = this.#nextId++;
    return new Promise<Reply>((resolve, reject) => {
      this.#pending.set(id, { resolve, reject });
      this.#worker.ref();
      this.#worker.postMessage({ id, request }, transfer);
    });
  }

  async terminate(): Promise<void> {
    this.#ended = true;
    await this.#worker.terminate();
  }

  #settle(answer: Answer<Reply>): void {
    const pending = this.#pending.get(answer.id);
    this.#pending.delete(answer.id);
    if (this.#pending.size === 0) this.#worker.unref();
    if (answer.type === 'reply') pending?.resolve(answer.reply);
    else pending?.reject(new RenderError(answer.kind, answer.message));
  }

  #fail(cause: Error): void {
    this.#ended = true;
    for (const { reject } of this.#pending.values()) {
      reject(new RenderError('failed', `A rendering thread broke: ${cause.message}`, { cause }));
    }
    this.#pending.clear();
  }
}
