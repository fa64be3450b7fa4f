import { isOver, type JobRef } from '../core/job.ts';
import type { JobStore } from '../core/ports.ts';

/** Stopping an execution does not stop a Lambda that is running for it, so long waits look at the job's row. */
const lookEveryMs = 1500;

/**
 * A signal that aborts when the job is over, for example because somebody pressed Cancel. Dispose of it when the wait
 * has ended.
 */
export const watchForCancel = (
  jobs: JobStore,
  ref: JobRef,
): { readonly signal: AbortSignal } & Disposable => {
  const controller = new AbortController();
  const timer = setInterval(async () => {
    // A look that fails is made up for by the next one.
    const job = await jobs.get(ref).catch(() => undefined);
    if (job && isOver(job.state)) controller.abort();
  }, lookEveryMs);
  return { signal: controller.signal, [Symbol.dispose]: () => clearInterval(timer) };
};
