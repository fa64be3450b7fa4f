import { coverFrame } from '../plan/cover-frame.ts';
import type { FramePlan, FrameRange } from '../plan/frame-plan.ts';

/** `src` of everything that is seen in these frames, each once. */
export const sourcesOfRange = ({ segments }: FramePlan, { first, end }: FrameRange): readonly string[] => [
  ...new Set(
    segments.filter(segment => segment.first < end && first < segment.end).map(({ segment }) => segment.src),
  ),
];

/** `src` of everything that is seen on the video's cover. */
export function sourcesOfCover(plan: FramePlan): readonly string[] {
  const frame = coverFrame(plan);
  return sourcesOfRange(plan, { first: frame, end: frame + 1 });
}
