import type { Stretch } from '../stretch.ts';
import { stepPowers } from './meter.ts';

/** Peaks are looked for so often: 10 ms, ten times in a step of the meter. */
export const TOP_FRAMES = 480;

/** How loud a sound is over time: small, however long it is, and that of two stretches is one after the other. */
export interface Levels {
  /** K-weighted power of each 100 ms. */
  readonly steps: readonly number[];
  /** The highest sample of each 10 ms. */
  readonly tops: readonly number[];
}

/** Measures a stretch; what lies before it lets the filters settle. */
export const levelsOf = (left: Float32Array, right: Float32Array, stretch: Stretch): Levels => {
  const tops: number[] = [];
  for (let start = stretch.from; start < stretch.to; start += TOP_FRAMES) {
    const end = Math.min(stretch.to, start + TOP_FRAMES);
    let top = 0;
    for (let frame = start; frame < end; frame++) {
      const high = Math.max(Math.abs(left[frame] ?? 0), Math.abs(right[frame] ?? 0));
      if (high > top) top = high;
    }
    tops.push(top);
  }
  return { steps: stepPowers(left, right, stretch), tops };
};

export const joinLevels = (levels: readonly Levels[]): Levels => ({
  steps: levels.flatMap(({ steps }) => steps),
  tops: levels.flatMap(({ tops }) => tops),
});
