import type { VisualSegment } from '../../timeline/draft.ts';
import type { Size } from './picture-scale.ts';
import type { PlaneMaker } from './plane-maker.ts';
import { type PreparedClip, prepareClip } from './prepare-clip.ts';
import { type PreparedPhoto, preparePhoto } from './prepare-photo.ts';
import { readPhoto } from './read-photo.ts';

/** What a visual segment is painted from. */
export type PreparedPicture = PreparedPhoto | PreparedClip;

/** Brings a segment's file into the form in which it is painted; an animated picture is a clip that repeats. */
export async function prepareSegment(
  planes: PlaneMaker,
  file: string,
  segment: VisualSegment,
  canvas: Size,
): Promise<PreparedPicture> {
  if (segment.m.kind === 'video') return await prepareClip(file, segment, canvas);
  const photo = await readPhoto(file, segment.m.name);
  return photo.loopSeconds === undefined
    ? await preparePhoto(planes, photo, segment, canvas)
    : await prepareClip(file, segment, canvas, photo.loopSeconds);
}
