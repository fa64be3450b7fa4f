/** One look at a running render. Seconds since the submit; progress 0-100 if the backend told it. */
export interface PollSample {
  readonly atSeconds: number;
  readonly progress: number | undefined;
}

/**
 * Whole seconds, as a workflow waits. `late`: the usual time is over; tell the person once that it is still rendering,
 * and go on.
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

/** The first look, s: no render has ever been ready before 28 s, but its progress by now shows how fast it is. */
const firstLookSeconds = 12;
/** From here on a render may be ready at any time, s (nemo-contract §8.3). */
const earliestReadySeconds = 28;
/** As long as the estimate is not trusted, nothing is waited for longer than this, s, or this part of the time so far. */
const blindGapSeconds = 8;
const blindGapPart = 0.2;
/** An estimate is trusted when the one before it named the same end, give or take this part of the time left. */
const agreement = 0.15;
/** Part of the time left that is waited for: a look just short of the end is corrected cheaply, one after it is not. */
const trustedPart = 0.85;
const untrustedPart = 0.7;
/** A pace is measured over at least so long, s: progress comes in whole percents. */
const paceSeconds = 6;
/** Renders often stand at some 90-100 % while the file is put together: they are looked at again after so long, s. */
const nearlyDone = 90;
const stalledSeconds = 5;
/** No wait within the five minutes is longer, whatever the estimate, s. */
const longestWaitSeconds = 60;
/** Time left below which a trusted estimate is waited for whole, s. */
const nearSeconds = 8;
/** Closest gap by polls left: the last ones are spread out, so that a render that stalls at 99 % does not use them up, s. */
const gapByPollsLeft = [Number.POSITIVE_INFINITY, 60, 30, 12, 6, 3];

/**
 * When to look at the render next: just after it will probably be ready, judging by its progress so far
 * (docs/decisions/polling.md has the figures). `polls` in order of time, all of this submit; `nowSeconds` since the
 * submit.
 */
export function nextPoll(polls: readonly PollSample[], nowSeconds: number): PollStep {
  if (nowSeconds >= windowSeconds + lateSeconds) return { kind: 'give-up' };
  const late = nowSeconds >= windowSeconds;
  const recent = polls.filter(poll => poll.atSeconds > nowSeconds - windowSeconds);
  const pollsLeft = maxPollsInWindow - recent.length;
  const wanted = late ? lateGapSeconds : wantedWait(polls, nowSeconds);
  const gap = Math.max(closestSeconds, gapByPollsLeft[pollsLeft] ?? closestSeconds);
  const oldest = recent[0]?.atSeconds ?? 0;
  const untilFree = pollsLeft > 0 ? 0 : oldest + windowSeconds - nowSeconds;
  const spread = pollsLeft > 0 ? gap : closestSeconds;
  return { kind: 'poll', afterSeconds: Math.ceil(Math.max(wanted, untilFree, spread)), late };
}

function wantedWait(polls: readonly PollSample[], now: number): number {
  if (polls.length === 0) return firstLookSeconds - now;
  const blindGap = Math.max(blindGapSeconds, now * blindGapPart, earliestReadySeconds - now);
  const end = estimatedEnd(polls);
  if (end === undefined) return blindGap;
  const left = end - now;
  const earlier = estimatedEnd(polls.slice(0, -1));
  const trusted = earlier !== undefined && Math.abs(earlier - end) <= agreement * left + closestSeconds;
  if (!trusted) return Math.min(left * untrustedPart, blindGap);
  return Math.min(left <= nearSeconds ? left : left * trustedPart, longestWaitSeconds);
}

/**
 * When the render will be ready, s since the submit; undefined when the progress says nothing. The latest
 * pace counts, not the one since the beginning: renders wait in a queue first, and slow down towards their end.
 */
function estimatedEnd(polls: readonly PollSample[]): number | undefined {
  const last = polls.at(-1);
  if (last?.progress === undefined || last.progress <= 0) return undefined;
  const before = polls.findLast(poll => poll.atSeconds <= last.atSeconds - paceSeconds);
  const pace =
    before?.progress === undefined
      ? last.progress / last.atSeconds
      : (last.progress - before.progress) / (last.atSeconds - before.atSeconds);
  if (pace <= 0) return last.progress >= nearlyDone ? last.atSeconds + stalledSeconds : undefined;
  return last.atSeconds + (100 - last.progress) / pace;
}
