import type { FramePlan, FrameRange } from './frame-plan.ts';

/** A keyframe at least this often, seconds: seeking and streaming in chats stay quick. */
const keyframeSeconds = 2;

/**
 * Parts of the video that are encoded by themselves, each one closed group of pictures. They start where segments
 * start, so that a changed segment leaves the others as they are, and depend on nothing but the plan, so that the
 * video is the same whatever the number of threads.
 */
export function chunks(plan: FramePlan): readonly FrameRange[] {
  const longest = keyframeSeconds * plan.fps;
  const borders = [...new Set([0, ...plan.segments.map(({ first }) => first), plan.frameCount])].sort(
    (a, b) => a - b,
  );
  return borders.slice(1).flatMap((end, index) => {
    const first = borders[index] ?? 0;
    const parts = Math.ceil((end - first) / longest);
    const border = (part: number): number => first + Math.round(((end - first) * part) / parts);
    return Array.from({ length: parts }, (_, part) => ({ first: border(part), end: border(part + 1) }));
  });
}
