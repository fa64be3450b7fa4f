import { overlaps } from './overlaps.ts';

/** Two beats in a row may be too short to see a photo: at least this share of what it would have without the beats. */
const leastShareOfGap = 0.5;

/**
 * Lengths (frames) for which every segment begins on a beat, as near as possible to where it began. `beats` are
 * frames from 0; the first segment begins at 0. With `end` the last segment ends there, else it keeps its length.
 */
export function snapToBeats(
  lengths: readonly number[],
  wantedOverlaps: readonly number[],
  beats: readonly number[],
  end: number | undefined,
): readonly number[] {
  const shared = overlaps(lengths, wantedOverlaps);
  const starts = [0];
  let wish = 0;
  for (let place = 1; place < lengths.length; place += 1) {
    const gap = (lengths[place - 1] ?? 0) - (shared[place - 1] ?? 0);
    const before = starts[place - 1] ?? 0;
    // With a total the wishes stay where they were, so that errors do not add up; else every gap is rounded alike.
    wish = (end === undefined ? before : wish) + gap;
    const beat = nearestBeat(beats, wish, before + Math.max(1, gap * leastShareOfGap));
    starts.push(beat ?? wish);
  }
  return lengths.map((length, place) => {
    const start = starts[place] ?? 0;
    const next = starts[place + 1];
    if (next !== undefined) return next - start + (shared[place] ?? 0);
    return end === undefined ? length : Math.max(1, end - start);
  });
}

function nearestBeat(beats: readonly number[], wish: number, least: number): number | undefined {
  let best: number | undefined;
  for (const beat of beats) {
    if (beat < least) continue;
    if (best === undefined || Math.abs(beat - wish) < Math.abs(best - wish)) best = beat;
    else break;
  }
  return best;
}
