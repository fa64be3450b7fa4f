import {
  maxPollsInWindow,
  nextPoll,
  type PollSample,
  windowSeconds,
} from '../../lib/core/export-schedule.ts';

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
  'always 5': () => 5,
  'not told': () => undefined,
};

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
    const step = nextPoll(polls, now);
    if (step.kind === 'give-up')
      return { lag: Number.POSITIVE_INFINITY, pollsAt: polls.map(poll => poll.atSeconds) };
    now += step.afterSeconds;
    if (now >= total) return { lag: now - total, pollsAt: [...polls.map(poll => poll.atSeconds), now] };
    const progress = model(now, total);
    polls.push({ atSeconds: now, progress: progress === undefined ? undefined : Math.round(progress) });
  }
}

/** Most polls in any window that begins with a poll. */
export const busiestWindow = (pollsAt: readonly number[]): number =>
  Math.max(...pollsAt.map(start => pollsAt.filter(at => at >= start && at < start + windowSeconds).length));

export { maxPollsInWindow };

/** Renders of 28 to 90 s, half a second apart: what the hosted backend normally takes. */
export const usualTotals: readonly number[] = Array.from({ length: 125 }, (_, index) => 28 + index / 2);

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

/** The table of docs/decisions/polling.md. */
export function pollingTable(): string {
  const rows = Object.entries(progressModels).map(([name, model]) => {
    const watched = usualTotals.map(total => watchRender(total, model));
    const lags = watched.map(({ lag }) => lag);
    const polls = watched.map(({ pollsAt }) => pollsAt.length);
    return `| ${name} | ${mean(lags).toFixed(1)} | ${Math.max(...lags).toFixed(1)} | ${mean(polls).toFixed(1)} | ${Math.max(...polls)} |`;
  });
  const fixed = (gap: number) => {
    const lags = usualTotals.map(total => Math.ceil(total / gap) * gap - total);
    const polls = usualTotals.map(total => Math.ceil(total / gap));
    return `| *every ${gap} s, whatever is told* | ${mean(lags).toFixed(1)} | ${Math.max(...lags).toFixed(1)} | ${mean(polls).toFixed(1)} | ${Math.max(...polls)} |`;
  };
  return [
    '| progress told by the backend | mean lag, s | worst, s | polls, mean | most |',
    '| --- | --- | --- | --- | --- |',
    ...rows,
    fixed(30),
    fixed(10),
  ].join('\n');
}
