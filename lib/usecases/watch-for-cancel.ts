import { setTimeout } from 'node:timers/promises';
import { isOver, type JobRef } from '../core/job.ts';
import type { JobStore } from '../core/ports/job-store.ts';

/** Between two looks at the job's row, ms (docs/decisions/cancelling.md). */
const pauseMs = 400;

/**
 * A signal that aborts within half a second when the job is over, for example because somebody pressed Cancel. Dispose of
 * it when the wait has ended.
 */
export const watchForCancel = (
  jobs: JobStore,
  ref: JobRef,
): { readonly signal: AbortSignal } & Disposable => {
  const over = new AbortController();
  const done = new AbortController();
  const pause = (): Promise<boolean> => setTimeout(pauseMs, true, { signal: done.signal }).catch(() => false);
  const watch = async (): Promise<void> => {
    // Whoever waits has just read the job: nothing to see before the first pause is over.
    while (await pause()) {
      // A look that fails is made up for by the next one.
      const job = await jobs.get(ref).catch(() => undefined);
      if (job && isOver(job.state)) return over.abort();
    }
  };
  void watch();
  return { signal: over.signal, [Symbol.dispose]: () => done.abort() };
};
