import type { FrameRange } from '../plan/frame-plan.ts';

/** Consecutive chunks of a video that one machine renders: indexes, `end` is the one after the last. */
export interface Part {
  readonly part: number;
  readonly first: number;
  readonly end: number;
}

/**
 * Seconds of video in a part: in less, a machine would spend more time on starting and on reading photos than on
 * frames.
 */
const partSeconds = 6;
/** Machines at the same time; a longer video has longer parts. Step Functions runs 40 items of a Map side by side. */
export const mostParts = 40;

/** Cuts a video into parts of about equal length. */
export function groupChunks(chunks: readonly FrameRange[], fps: number): readonly Part[] {
  const total = chunks.at(-1)?.end ?? 0;
  const count = Math.min(mostParts, Math.max(1, Math.round(total / (partSeconds * fps))), chunks.length);
  const parts: Part[] = [];
  let first = 0;
  for (let part = 0; part < count; part++) {
    const until = (total * (part + 1)) / count;
    // Each of the parts behind this one keeps at least one chunk.
    const last = chunks.length - (count - part - 1);
    let end = first + 1;
    while (end < last && middleOf(chunks[end]) < until) end++;
    if (part === count - 1) end = chunks.length;
    parts.push({ part, first, end });
    first = end;
  }
  return parts;
}

const middleOf = (chunk: FrameRange | undefined): number =>
  chunk === undefined ? Number.POSITIVE_INFINITY : (chunk.first + chunk.end) / 2;
