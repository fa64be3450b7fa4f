import type { VisualSegment } from '../../timeline/draft.ts';
import type { Size } from './picture-scale.ts';
import type { PlaneMaker } from './plane-maker.ts';
import { type PreparedClip, prepareClip } from './prepare-clip.ts';
import { type PreparedPhoto, preparePhoto } from './prepare-photo.ts';

/** What a visual segment is painted from. */
export type PreparedPicture = PreparedPhoto | PreparedClip;

/** Brings a segment's file into the form in which it is painted. */
export function prepareSegment(
  planes: PlaneMaker,
  file: string,
  segment: VisualSegment,
  canvas: Size,
): Promise<PreparedPicture> {
  return segment.m.kind === 'video'
    ? prepareClip(file, segment, canvas)
    : preparePhoto(planes, file, segment, canvas);
}
