import type { TransitionType } from '../../timeline/draft.ts';
import type { FramePlan, PlannedSegment, PlannedText } from './frame-plan.ts';

/** One segment as a frame shows it. */
export interface Layer {
  /** Index in the plan's segments. */
  readonly index: number;
  /** How far the segment has come, 0-1. */
  readonly progress: number;
}

/** What one frame shows. */
export interface FrameContent {
  readonly layer?: Layer;
  /** The segment that takes over, while a transition runs. */
  readonly next?: { readonly layer: Layer; readonly type: TransitionType; readonly progress: number };
  /** Texts on screen, by their index in the plan. */
  readonly texts: readonly { readonly index: number; readonly text: PlannedText }[];
  /** Share of black over everything, 0-1. */
  readonly black: number;
}

const layer = (index: number, { first, end }: PlannedSegment, frame: number): Layer => ({
  index,
  progress: (frame - first + 0.5) / (end - first),
});

function fade(plan: FramePlan, frame: number): number {
  const fromStart = plan.fadeIn === 0 ? 1 : (frame + 0.5) / plan.fadeIn;
  const fromEnd = plan.fadeOut === 0 ? 1 : (plan.frameCount - frame - 0.5) / plan.fadeOut;
  return 1 - Math.min(1, fromStart, fromEnd);
}

/** What frame number `frame` of the video shows. */
export function frameAt(plan: FramePlan, frame: number): FrameContent {
  const shown = plan.segments.flatMap((segment, index) =>
    segment.first <= frame && frame < segment.end ? [{ segment, index }] : [],
  );
  const latest = shown.at(-1);
  const before = shown.at(-2);
  const texts = plan.texts.flatMap((text, index) =>
    text.first <= frame && frame < text.end ? [{ index, text }] : [],
  );
  const black = fade(plan, frame);
  if (latest === undefined) return { texts, black };
  const current = layer(latest.index, latest.segment, frame);
  const entrance = latest.segment.entrance;
  if (before === undefined || entrance === undefined || frame >= entrance.end) {
    return { layer: current, texts, black };
  }
  const length = entrance.end - latest.segment.first;
  return {
    layer: layer(before.index, before.segment, frame),
    next: { layer: current, type: entrance.type, progress: (frame - latest.segment.first + 0.5) / length },
    texts,
    black,
  };
}
