import type { Draft } from '../../timeline/draft.ts';
import { type FramePlan, framePlan } from './frame-plan.ts';

/** From what is pleasant to what is just still a video: pixels of the longer side, frames a second. */
const shapes = [
  { side: 480, fps: 15 },
  { side: 480, fps: 10 },
  { side: 360, fps: 10 },
  { side: 240, fps: 10 },
] as const;
/** What a pixel of a moving photo of landscapes takes, bytes: 0.74 measured, plain ones far less. */
const pixelBytes = 0.8;

/** The draft as a GIF: as large and smooth as `maxBytes` probably allows. */
export function gifPlan(draft: Draft, maxBytes = Number.POSITIVE_INFINITY): FramePlan {
  const { width, height } = draft.m;
  const planned = shapes.map(({ side, fps }) => {
    const scale = Math.min(1, side / Math.max(width, height));
    const m = { ...draft.m, width: width * scale, height: height * scale };
    return framePlan({ ...draft, m }, { fps });
  });
  const fitting = planned.find(plan => plan.frameCount * plan.width * plan.height * pixelBytes <= maxBytes);
  return fitting ?? planned.at(-1) ?? framePlan(draft, {});
}
