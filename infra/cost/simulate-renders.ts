import { soundsAtOnce } from '../studio/stage-of-studio.ts';
import { assumed, type RenderWork } from './render-work.ts';

/** A Lambda that did nothing for so long is gone, seconds. AWS promises nothing; some minutes are usual. */
const keptWarm = 600;

/** What a function takes to answer that it is there, seconds. */
const wakeSeconds = 0.05;

export interface SimulatedHour {
  /** From the request for a video to its end, seconds. */
  readonly median: number;
  /** 95 of 100 take no longer. */
  readonly p95: number;
  /** Parts that were rendered at the same time, at most. */
  readonly partsAtOnce: number;
  /** Seconds that are billed for one video, by task: its work, and the starts of fresh Lambdas. */
  readonly billed: Readonly<Record<'plan' | 'part' | 'song' | 'mix' | 'join', number>>;
}

/**
 * An hour in which `perHour` people ask for the same kind of video, at moments that `random` (0 to 1) chooses. A part waits
 * where more than `atOnce` are wanted, in the order of asking; a Lambda that is free and warm is used before a fresh one.
 */
export const simulateRenders = (
  work: RenderWork,
  perHour: number,
  atOnce: number,
  random: () => number,
): SimulatedHour => {
  const asked = Array.from({ length: perHour }, () => random() * 3600).sort((a, b) => a - b);
  const [planners, painters, joiners] = [lambdas(), lambdas(atOnce), lambdas()];
  // One function makes both kinds of pieces of a sound.
  const sounders = lambdas(soundsAtOnce(atOnce));
  const billed = { plan: 0, part: 0, song: 0, mix: 0, join: 0 };
  const spans: Span[] = [];
  const run = (pool: Lambdas, task: keyof typeof billed, ready: number): number => {
    const span = pool.run(ready, work[task]);
    billed[task] += span.end - span.start;
    if (task === 'part') spans.push(span);
    return span.end;
  };
  const planned = asked.map(at => ({ at, ready: run(planners, 'plan', at) }));
  const runAll = (pool: Lambdas, task: keyof typeof billed, ready: number, count: number): number =>
    Math.max(ready, ...Array.from({ length: count }, () => run(pool, task, ready)));
  const painted = planned.map(({ at, ready }) => ({
    at,
    ready: runAll(painters, 'part', ready, work.parts),
  }));
  const heard = inOrder(planned, [
    ready => runAll(sounders, 'song', ready, work.songs),
    ready => runAll(sounders, 'mix', ready, work.mixes),
  ]);
  const rendered = painted.map(({ at, ready }, video) => ({ at, ready: Math.max(ready, heard[video] ?? 0) }));
  // While its parts are rendered an export wakes who will join them: a start, and a moment of nothing.
  const wakes = planned.map(({ ready }) => ({ ready, at: undefined }));
  const took = [...wakes, ...rendered]
    .toSorted((one, other) => one.ready - other.ready)
    .flatMap(({ at, ready }) => {
      if (at !== undefined) return [run(joiners, 'join', ready) - at];
      const { start, end } = joiners.run(ready, wakeSeconds);
      billed.join += end - start;
      return [];
    })
    .sort((a, b) => a - b);
  const within = (share: number): number =>
    took[Math.min(took.length - 1, Math.floor(took.length * share))] ?? 0;
  return {
    median: within(0.5),
    p95: within(0.95),
    partsAtOnce: mostAtOnce(spans),
    billed: {
      plan: billed.plan / perHour,
      part: billed.part / perHour,
      song: billed.song / perHour,
      mix: billed.mix / perHour,
      join: billed.join / perHour,
    },
  };
};

/** Runs two steps for each of some videos, the second when the first has ended; whichever is ready soonest goes first. */
const inOrder = (
  videos: readonly { readonly ready: number }[],
  steps: readonly ((ready: number) => number)[],
): readonly number[] => {
  const ends: number[] = [];
  const waiting = videos.map(({ ready }, video) => ({ video, ready, step: 0 }));
  for (;;) {
    // The soonest is the last.
    const next = waiting.sort((one, other) => other.ready - one.ready).pop();
    if (next === undefined) return ends;
    const end = steps[next.step]?.(next.ready) ?? next.ready;
    if (next.step + 1 < steps.length) waiting.push({ ...next, ready: end, step: next.step + 1 });
    else ends[next.video] = end;
  }
};

interface Span {
  readonly start: number;
  readonly end: number;
}

interface Lambdas {
  /** Runs work of so many seconds on one of them, once it is ready and one is free. */
  run(ready: number, seconds: number): Span;
}

/** So many Lambdas of one function; calls come in the order in which they are ready. */
const lambdas = (most = Number.POSITIVE_INFINITY): Lambdas => {
  const freeFrom: number[] = [];
  return {
    run(ready, seconds) {
      // The one that was busy last is the warmest.
      const free = freeFrom.reduce(
        (best, from, index) => (from <= ready && from > (freeFrom[best] ?? -1) ? index : best),
        -1,
      );
      const soonest = freeFrom.reduce(
        (best, from, index) => (from < (freeFrom[best] ?? 0) ? index : best),
        0,
      );
      const chosen = free >= 0 ? free : freeFrom.length < most ? freeFrom.length : soonest;
      const from = freeFrom[chosen];
      const start = Math.max(ready, from ?? 0);
      const isWarm = from !== undefined && start - from < keptWarm;
      const end = start + seconds + (isWarm ? 0 : assumed.coldSeconds);
      freeFrom[chosen] = end;
      return { start, end };
    },
  };
};

const mostAtOnce = (spans: readonly Span[]): number => {
  const changes = spans
    .flatMap(({ start, end }) => [[start, 1] as const, [end, -1] as const])
    .sort(([a, up], [b, other]) => a - b || up - other);
  let [now, most] = [0, 0];
  for (const [, change] of changes) {
    now += change;
    most = Math.max(most, now);
  }
  return most;
};
