import type { VisualSegment } from '../../timeline/draft.ts';
import type { ClipFacts } from '../media/clip-facts.ts';
import { type Grade, gradeOf } from '../plan/grade.ts';
import { type MotionPath, motionPath, type Window } from '../plan/motion-path.ts';
import { pictureScale, type Size } from './picture-scale.ts';

/** A segment's clip as the painter needs it: its frames are decoded while frames are painted. */
export interface PreparedClip {
  readonly type: 'clip';
  readonly file: string;
  readonly name: string;
  readonly facts: ClipFacts;
  /** Size to which its frames are scaled, even. */
  readonly size: Size;
  /** Where it begins in the file, seconds. */
  readonly from: number;
  readonly speed: number;
  /** After so many seconds it begins again; absent: its last frame stays. */
  readonly loop?: number;
  /** Seconds of the segment on the timeline. */
  readonly length: number;
  readonly path: MotionPath;
  readonly grade?: Grade;
  readonly vignette: number;
  /** What is seen where the clip does not cover the canvas. */
  readonly background?: ClipBackground;
}

export type ClipBackground =
  | { readonly type: 'color'; readonly color: string }
  /** A small blurred copy of each frame, and the part of it that fills the canvas. */
  | { readonly type: 'blur'; readonly size: Size; readonly window: Window };

/** The blurred copy is made this many times smaller than the frame; scaling it up again softens it further. */
const blurScale = 16;

/** People are filmed with their heads above the middle. */
const focus = { x: 0.5, y: 0.45 };

/** Reads a clip's header and decides how its frames will be shown. */
export async function prepareClip(
  file: string,
  segment: VisualSegment,
  canvas: Size,
  loop?: number,
): Promise<PreparedClip> {
  const { readClipFacts } = await import('../media/clip-facts.ts');
  const facts = await readClipFacts(file, segment.m.name);
  const path = motionPath(facts, canvas, segment.fit, segment.mo, focus);
  const grade = gradeOf(segment.fx ?? []);
  const covered = path.from.width <= 1 && path.from.height <= 1;
  return {
    type: 'clip',
    file,
    name: segment.m.name,
    facts,
    size: pictureScale(facts, path, canvas),
    from: (segment.in ?? 0) / 1000,
    speed: segment.sp ?? 1,
    length: segment.d / 1000,
    path,
    vignette: grade?.vignette ?? 0,
    ...(loop === undefined || loop === 0 ? {} : { loop }),
    ...(grade === undefined ? {} : { grade }),
    ...(covered ? {} : { background: background(facts, segment, canvas) }),
  };
}

function background(facts: ClipFacts, { fit, bg }: VisualSegment, canvas: Size): ClipBackground {
  if (fit !== 'blur') return { type: 'color', color: bg ?? '#000000' };
  const small = (side: number): number => Math.max(2, 2 * Math.round(side / blurScale / 2));
  return {
    type: 'blur',
    size: { width: small(facts.width), height: small(facts.height) },
    window: motionPath(facts, canvas, 'cover', undefined, { x: 0.5, y: 0.5 }).from,
  };
}
