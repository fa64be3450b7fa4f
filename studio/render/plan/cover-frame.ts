import type { FramePlan } from './frame-plan.ts';

/** The frame that stands for the video: the middle of the first segment alone on screen, with its title if it has one. */
export function coverFrame({ segments, fadeIn, frameCount, texts }: FramePlan): number {
  const first = segments[0];
  if (first === undefined) return 0;
  const alone = Math.min(segments[1]?.first ?? first.end, first.end);
  const title = texts.find(({ segment }) => segment.m.role === 'title' && segment.s < 1000);
  const end = title === undefined ? alone : Math.min(alone, title.end);
  return Math.min(Math.max(Math.floor(end / 2), fadeIn), frameCount - 1);
}
