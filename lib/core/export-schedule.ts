import { firstPoll } from './poll-plan.ts';
import { forecastEnd, horizonSeconds, type PollSample } from './render-forecast.ts';

/**
 * Whole seconds, as a workflow waits. `late`: the polls of the usual time are used up; tell the person once that it is
 * still rendering, and go on.
 */
export type PollStep =
  | { readonly kind: 'poll'; readonly afterSeconds: number; readonly late: boolean }
  | { readonly kind: 'give-up' };

/** Most polls in any five minutes on the hosted backend (nemo-contract §8.3). */
export const maxPollsInWindow = 10;
export const windowSeconds = 300;
/** Polls are never closer than this, s. */
export const closestSeconds = 2;
/** After the window a render is looked at once a minute, for this long, s. */
export const lateSeconds = 1800;
const lateGapSeconds = 60;

/**
 * When to look at the render next: so that its end is noticed soonest in the mean, judging by its progress so far and by
 * how many polls are left (docs/decisions/polling.md has the figures). `polls` in order of time, all of this submit;
 * `nowSeconds` since the submit.
 */
export function nextPoll(polls: readonly PollSample[], nowSeconds: number): PollStep {
  if (nowSeconds >= windowSeconds + lateSeconds) return { kind: 'give-up' };
  const recent = polls.filter(poll => poll.atSeconds > nowSeconds - windowSeconds);
  const pollsLeft = maxPollsInWindow - recent.length;
  const oldest = recent[0]?.atSeconds;
  if (pollsLeft <= 0) {
    const untilFree = (oldest ?? nowSeconds) + windowSeconds - nowSeconds;
    const gap = nowSeconds >= windowSeconds ? lateGapSeconds : closestSeconds;
    return { kind: 'poll', afterSeconds: Math.ceil(Math.max(untilFree, gap)), late: true };
  }
  if (nowSeconds + closestSeconds >= horizonSeconds) {
    return { kind: 'poll', afterSeconds: lateGapSeconds, late: true };
  }
  const at = firstPoll({
    chances: forecastEnd(polls, nowSeconds),
    now: nowSeconds,
    pollsLeft,
    closest: closestSeconds,
    nextBudgetAt: (oldest ?? nowSeconds) + windowSeconds,
  });
  return { kind: 'poll', afterSeconds: Math.ceil(at - nowSeconds), late: false };
}
