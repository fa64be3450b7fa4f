import type { Clock } from './clock.ts';

/** Why a call was ended by us: the caller asked, or its time was up. */
export type StopCause = 'cancelled' | 'timed-out';

export interface LimitedSignal {
  readonly signal: AbortSignal;
  /** Undefined as long as nothing was stopped. */
  readonly stopped: () => StopCause | undefined;
  /** The answer has begun: from now on only the caller's signal counts. */
  readonly arrived: () => void;
  /** Lets go of the timer and the caller's signal. */
  readonly release: () => void;
}

/** A signal that aborts with the caller's or after `ms`, whichever comes first. */
export function limitedSignal(clock: Clock, ms: number, outer: AbortSignal | undefined): LimitedSignal {
  const controller = new AbortController();
  let cause: StopCause | undefined;
  const stop = (why: StopCause) => {
    cause ??= why;
    controller.abort();
  };
  const onAbort = () => stop('cancelled');
  if (outer?.aborted) onAbort();
  outer?.addEventListener('abort', onAbort, { once: true });
  const unschedule = clock.schedule(ms, () => stop('timed-out'));
  return {
    signal: controller.signal,
    stopped: () => cause,
    arrived: unschedule,
    release: () => {
      unschedule();
      outer?.removeEventListener('abort', onAbort);
    },
  };
}
