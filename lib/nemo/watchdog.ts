import type { DisconnectCause } from '../core/edit-outcome.ts';
import type { Clock } from './clock.ts';

/** How often a waiting person hears that work goes on, ms (nemo-contract §4.5). */
export const noticeMs = 120_000;
/** So long nothing but heartbeats (or nothing at all) may come, ms (nemo-contract §4.6). */
export const maxIdleMs = 600_000;

export type WatchdogStop = Extract<DisconnectCause, 'no-activity' | 'cap' | 'deadline'> | 'cancelled';

export interface Watchdog {
  readonly signal: AbortSignal;
  readonly stopped: () => WatchdogStop | undefined;
  /** Something other than a heartbeat came. */
  readonly sawActivity: () => void;
  readonly release: () => void;
}

/** Ends an edit's wait at the first of: the caller's signal, its deadline, `capMs`, ten idle minutes. Gives notice every two. */
export function watch(options: {
  readonly clock: Clock;
  readonly capMs: number;
  readonly deadline: number | undefined;
  readonly signal: AbortSignal | undefined;
  readonly onNotice: (elapsedMs: number) => void;
}): Watchdog {
  const { clock, signal, onNotice } = options;
  const controller = new AbortController();
  const startedAt = clock.now();
  const cap = startedAt + options.capMs;
  const deadline = options.deadline ?? Number.POSITIVE_INFINITY;
  let activityAt = startedAt;
  let noticeAt = startedAt + noticeMs;
  let cause: WatchdogStop | undefined;
  let unschedule = () => {};

  const stop = (why: WatchdogStop) => {
    unschedule();
    cause ??= why;
    controller.abort();
  };
  const look = () => {
    const now = clock.now();
    if (now >= deadline) return stop('deadline');
    if (now >= cap) return stop('cap');
    if (now >= activityAt + maxIdleMs) return stop('no-activity');
    if (now >= noticeAt) {
      noticeAt += noticeMs;
      onNotice(now - startedAt);
    }
    unschedule = clock.schedule(Math.min(deadline, cap, activityAt + maxIdleMs, noticeAt) - now, look);
  };
  const onAbort = () => stop('cancelled');
  if (signal?.aborted) stop('cancelled');
  else look();
  signal?.addEventListener('abort', onAbort, { once: true });
  return {
    signal: controller.signal,
    stopped: () => cause,
    sawActivity: () => {
      activityAt = clock.now();
    },
    release: () => {
      unschedule();
      signal?.removeEventListener('abort', onAbort);
    },
  };
}
