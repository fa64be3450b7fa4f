import type { Clock } from '../../lib/nemo/clock.ts';

export interface ManualClock extends Clock {
  /** Moves time and runs what is due, in order. */
  advance(ms: number): void;
}

/** Time that moves only when told to. */
export function createManualClock(start = 1_773_423_613_616): ManualClock {
  let now = start;
  let timers: readonly { readonly at: number; readonly action: () => void }[] = [];
  return {
    now: () => now,
    schedule: (ms, action) => {
      const timer = { at: now + ms, action };
      timers = [...timers, timer];
      return () => {
        timers = timers.filter(other => other !== timer);
      };
    },
    advance: ms => {
      const until = now + ms;
      for (;;) {
        const due = timers.filter(timer => timer.at <= until).sort((a, b) => a.at - b.at)[0];
        if (due === undefined) break;
        timers = timers.filter(timer => timer !== due);
        now = Math.max(now, due.at);
        due.action();
      }
      now = until;
    },
  };
}
