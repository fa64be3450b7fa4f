import { nextPoll } from './export-schedule.ts';
import type { PollSample } from './render-forecast.ts';

/** How a render is watched, as it travels through the workflow. Its polls are few and small. */
export interface ExportWatch {
  /** Epoch ms. */
  readonly submittedAt: number;
  readonly polls: readonly PollSample[];
  /** How long to wait before the next look. */
  readonly seconds: number;
  /** It takes longer than usual, and is looked at less often. */
  readonly late?: boolean;
  /** The last looks that got no answer. */
  readonly misses?: number;
}

/**
 * How often a backend may be asked. `hosted` counts requests (nemo-contract §8.3); a `near` one is our own, and
 * people see its progress move.
 */
export type PollPace = 'hosted' | 'near';

/** Between two looks at our own studio, s: as often as a progress message may change, halved. */
const nearGapSeconds = 2;
/** Longest render that our own studio is waited for, s: one hour, as for ten minutes of 4K on two old cores. */
const nearLimitSeconds = 3600;

export const watchExport = (submittedAt: number, pace: PollPace): ExportWatch =>
  watched({ submittedAt, polls: [] }, submittedAt, pace) ?? {
    submittedAt,
    polls: [],
    seconds: nearGapSeconds,
  };

/** The watch after a look that found it rendering at `progress` (0-100). Undefined: it was watched long enough. */
export const watchOn = (
  { submittedAt, polls }: ExportWatch,
  progress: number | undefined,
  now: number,
  pace: PollPace,
): ExportWatch | undefined =>
  watched({ submittedAt, polls: [...polls, sample(submittedAt, now, progress)] }, now, pace);

/** Looks in a row that may get no answer. */
const mostMisses = 2;
/** After one of them the backend is given so much time, s. */
const missSeconds = 15;

/** The watch after a look that got no answer. Undefined: there were too many in a row. */
export const watchOnAfterMiss = (
  { submittedAt, polls, misses = 0 }: ExportWatch,
  now: number,
  pace: PollPace,
  retryAfterMs = 0,
): ExportWatch | undefined => {
  if (misses >= mostMisses) return undefined;
  const watch = watched({ submittedAt, polls: [...polls, sample(submittedAt, now, undefined)] }, now, pace);
  const seconds = Math.max(watch?.seconds ?? 0, missSeconds, Math.ceil(retryAfterMs / 1000));
  return watch && { ...watch, misses: misses + 1, seconds };
};

const sample = (submittedAt: number, now: number, progress: number | undefined) => ({
  atSeconds: secondsSince(submittedAt, now),
  progress,
});

/** Seconds until it is probably ready, by its progress so far; undefined while that says too little. */
export const secondsLeft = ({ polls }: ExportWatch): number | undefined => {
  const last = polls.at(-1);
  if (last?.progress === undefined || last.progress < leastProgress || last.progress >= 100) return undefined;
  return (last.atSeconds / last.progress) * (100 - last.progress);
};

/** Below this a guess would jump by minutes. */
const leastProgress = 10;

/** Samples that travel on: the schedule looks at five minutes, an estimate at the last one. */
const keptPolls = 12;

const secondsSince = (submittedAt: number, now: number): number => Math.max(0, (now - submittedAt) / 1000);

const watched = (
  { submittedAt, polls }: Pick<ExportWatch, 'submittedAt' | 'polls'>,
  now: number,
  pace: PollPace,
): ExportWatch | undefined => {
  const elapsed = secondsSince(submittedAt, now);
  const kept = polls.slice(-keptPolls);
  if (pace === 'near') {
    return elapsed > nearLimitSeconds ? undefined : { submittedAt, polls: kept, seconds: nearGapSeconds };
  }
  const step = nextPoll(kept, elapsed);
  if (step.kind === 'give-up') return undefined;
  return { submittedAt, polls: kept, seconds: step.afterSeconds, ...(step.late ? { late: true } : {}) };
};
