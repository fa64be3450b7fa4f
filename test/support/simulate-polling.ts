import { nextPoll, type PollStep, windowSeconds } from '../../lib/core/export-schedule.ts';
import type { PollSample } from '../../lib/core/render-forecast.ts';

/** Progress that a backend tells `seconds` into a render of `total` seconds, 0-100. */
export type ProgressModel = (seconds: number, total: number) => number | undefined;

const share = (seconds: number, total: number) => seconds / total;

export const progressModels: Readonly<Record<string, ProgressModel>> = {
  'even, from 0': (seconds, total) => share(seconds, total) * 100,
  'even, from 5 (the documented sample)': (seconds, total) => 5 + share(seconds, total) * 95,
  'queued for 10 s, then even': (seconds, total) => (Math.max(0, seconds - 10) / (total - 10)) * 100,
  'queued for a third, then even': (seconds, total) => Math.max(0, share(seconds, total) - 1 / 3) * 150,
  'slow start': (seconds, total) => share(seconds, total) ** 2 * 100,
  'stands at 90 for the last fifth': (seconds, total) => Math.min(90, (share(seconds, total) / 0.8) * 90),
  'in steps of 10': (seconds, total) => Math.floor(share(seconds, total) * 10) * 10,
  'slow end': (seconds, total) => (1 - (1 - share(seconds, total)) ** 2) * 100,
  'in three jumps: 5, 50, 90': (seconds, total) => jump(share(seconds, total), [0.4, 0.8], [5, 50, 90]),
  'at 5, all of it in the last third': (seconds, total) =>
    5 + Math.max(0, share(seconds, total) - 2 / 3) * 285,
  'always 5': () => 5,
  'not told': () => undefined,
};

/** What no shape of the forecast describes, so that it is not only judged by what it was made for. */
export const unknownModels: Readonly<Record<string, ProgressModel>> = {
  'slow at both ends': (seconds, total) => share(seconds, total) ** 2 * (3 - 2 * share(seconds, total)) * 100,
  'half as fast, then twice': (seconds, total) =>
    share(seconds, total) < 0.5 ? share(seconds, total) * 40 : 20 + (share(seconds, total) - 0.5) * 160,
  'even, but told 4 s late': (seconds, total) => Math.max(0, share(seconds - 4, total)) * 100,
  'even, give or take 4': (seconds, total) =>
    Math.min(99, Math.max(0, share(seconds, total) * 100 + wobble(seconds + total) * 4)),
  'counts twice from 0': (seconds, total) => (share(seconds, total) * 160) % 80,
  'in steps of 25': (seconds, total) => Math.floor(share(seconds, total) * 4) * 25,
};

const jump = (at: number, from: readonly number[], heights: readonly number[]): number =>
  heights[from.filter(start => at >= start).length] ?? 0;

/** -1 to 1, the same for the same number. */
const wobble = (of: number): number => Math.sin(of * 127.1);

export interface WatchedRender {
  /** Seconds between the end of the render and the poll that saw it. */
  readonly lag: number;
  /** Seconds since the submit. */
  readonly pollsAt: readonly number[];
}

/** Follows a render of `total` seconds by the schedule. */
export function watchRender(total: number, model: ProgressModel): WatchedRender {
  const polls: PollSample[] = [];
  for (let now = 0; ; ) {
    const step = stepAfter(polls, now);
    if (step.kind === 'give-up')
      return { lag: Number.POSITIVE_INFINITY, pollsAt: polls.map(poll => poll.atSeconds) };
    now += step.afterSeconds;
    if (now >= total) return { lag: now - total, pollsAt: [...polls.map(poll => poll.atSeconds), now] };
    const progress = model(now, total);
    polls.push({ atSeconds: now, progress: progress === undefined ? undefined : Math.round(progress) });
  }
}

const steps = new Map<string, PollStep>();

/** Many renders begin alike, and the schedule is the same for the same polls. */
function stepAfter(polls: readonly PollSample[], now: number): PollStep {
  const key = JSON.stringify([now, polls]);
  const step = steps.get(key) ?? nextPoll(polls, now);
  steps.set(key, step);
  return step;
}

/** Most polls in any window that begins with a poll. */
export const busiestWindow = (pollsAt: readonly number[]): number =>
  Math.max(...pollsAt.map(start => pollsAt.filter(at => at >= start && at < start + windowSeconds).length));

/** Renders of 28 to 90 s, half a second apart: what the hosted backend normally takes. */
export const usualTotals: readonly number[] = Array.from({ length: 125 }, (_, index) => 28 + index / 2);

export const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

const cells = (lags: readonly number[], polls: readonly number[]) =>
  `${mean(lags).toFixed(1)} | ${Math.max(...lags).toFixed(1)} | ${mean(polls).toFixed(1)} | ${Math.max(...polls)} |`;

const heading = [
  '| progress told by the backend | mean lag, s | worst, s | polls, mean | most |',
  '| --- | --- | --- | --- | --- |',
];

const rowsOf = (models: Readonly<Record<string, ProgressModel>>) =>
  Object.entries(models).map(([name, model]) => {
    const watched = usualTotals.map(total => watchRender(total, model));
    return `| ${name} | ${cells(
      watched.map(({ lag }) => lag),
      watched.map(({ pollsAt }) => pollsAt.length),
    )}`;
  });

/** The tables of docs/decisions/polling.md. */
export function pollingTable(): string {
  const fixed = (gap: number) =>
    `| *every ${gap} s, whatever is told* | ${cells(
      usualTotals.map(total => Math.ceil(total / gap) * gap - total),
      usualTotals.map(total => Math.ceil(total / gap)),
    )}`;
  return [...heading, ...rowsOf(progressModels), fixed(30), fixed(10)].join('\n');
}

export const unknownTable = (): string => [...heading, ...rowsOf(unknownModels)].join('\n');
