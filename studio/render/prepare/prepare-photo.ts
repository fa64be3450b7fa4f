import sharp, { type Sharp } from 'sharp';
import type { VisualSegment } from '../../timeline/draft.ts';
import { gradeOf } from '../plan/grade.ts';
import { type MotionPath, motionPath } from '../plan/motion-path.ts';
import { RenderError } from '../render-error.ts';
import { findFocus } from './find-focus.ts';
import { pictureScale, type Size } from './picture-scale.ts';
import type { PlaneMaker, SharedPicture } from './plane-maker.ts';
import type { Photo } from './read-photo.ts';

/** A segment's photo as the painter needs it. */
export interface PreparedPhoto {
  readonly type: 'photo';
  readonly picture: SharedPicture;
  readonly path: MotionPath;
  /** Darkening of the canvas's corners, 0-1. */
  readonly vignette: number;
  /** What is seen where the photo does not cover the canvas, in the size of the canvas. */
  readonly background?: SharedPicture;
}

/** The blurred copy is made this many times smaller than the canvas. */
const blurScale = 8;
/** Standard deviation of the blur, in parts of the canvas's shorter side. */
const blurRadius = 1 / 15;
/** The blurred copy is a little richer in colour, or pale skies would turn grey. */
const blurSaturation = 1.1;
/**
 * It is darkened to about this mean, of 255, so that the photo stands out; by this share at most, and a dark photo, whose
 * copy would look like black bars, less.
 */
const blurMean = 70;
const [darkest, brightest] = [0.5, 0.82];

/** The glow of soft looks is made this many times smaller, with a blur of this part of the shorter side. */
const glowScale = 4;
const glowRadius = 1 / 60;

/** Reads a segment's photo and brings it into the size in which the painter needs it, once. */
export async function preparePhoto(
  planes: PlaneMaker,
  photo: Photo,
  segment: VisualSegment,
  canvas: Size,
): Promise<PreparedPhoto> {
  const rough = motionPath(photo, canvas, segment.fit, segment.mo, { x: 0.5, y: 0.5 });
  const size = pictureScale(photo, rough, canvas);
  const grade = gradeOf(segment.fx ?? []);
  const { data: sharpData } = await (await photo.open())
    .flatten({ background: segment.bg ?? '#ffffff' })
    .resize(size.width, size.height, { fit: 'fill', kernel: 'lanczos3' })
    .toColourspace('srgb')
    .ensureAlpha()
    .raw({ depth: 'uchar' })
    .toBuffer({ resolveWithObject: true })
    .catch((cause: unknown) => {
      throw new RenderError('unsupported', `${segment.m.name} is damaged and cannot be read.`, { cause });
    });
  const data =
    grade === undefined || grade.glow === 0 ? sharpData : await glowing(sharpData, size, grade.glow);
  const pixels = (): Sharp => sharp(data, { raw: { ...size, channels: 4 } }).removeAlpha();
  const focus = await findFocus(pixels());
  const result = {
    type: 'photo',
    picture: planes.picture(data, size.width, size.height, grade),
    path: motionPath(photo, canvas, segment.fit, segment.mo, focus),
    vignette: grade?.vignette ?? 0,
  } as const;
  const covered = rough.from.width <= 1 && rough.from.height <= 1;
  if (covered) return result;
  const background = segment.fit === 'blur' ? await blurred(pixels(), canvas) : await plain(segment, canvas);
  return {
    ...result,
    background: planes.picture(
      background,
      canvas.width,
      canvas.height,
      segment.fit === 'blur' ? grade : undefined,
    ),
  };
}

async function blurred(pixels: Sharp, canvas: Size): Promise<Buffer> {
  const small = { width: Math.ceil(canvas.width / blurScale), height: Math.ceil(canvas.height / blurScale) };
  const raw = { ...small, channels: 3 } as const;
  const soft = await pixels
    .resize(small.width, small.height, { fit: 'cover' })
    .blur(Math.max(1, Math.min(small.width, small.height) * blurRadius))
    .raw()
    .toBuffer();
  const mean = soft.reduce((sum, sample) => sum + sample, 0) / soft.length;
  const brightness = Math.min(Math.max(blurMean / mean, darkest), brightest);
  const toned = await sharp(soft, { raw })
    .modulate({ brightness, saturation: blurSaturation })
    .raw()
    .toBuffer();
  return await sharp(toned, { raw })
    .resize(canvas.width, canvas.height, { fit: 'fill', kernel: 'cubic' })
    .ensureAlpha()
    .raw()
    .toBuffer();
}

/** Lays a blurred copy over a picture: highlights bloom, skin smoothens. */
async function glowing(data: Buffer, size: Size, share: number): Promise<Buffer> {
  const raw = { ...size, channels: 4 } as const;
  const small = { width: Math.ceil(size.width / glowScale), height: Math.ceil(size.height / glowScale) };
  const blurred = await sharp(data, { raw })
    .resize(small.width, small.height, { fit: 'fill' })
    .blur(Math.max(0.5, Math.min(small.width, small.height) * glowRadius))
    .ensureAlpha(share)
    .raw()
    .toBuffer();
  const wide = await sharp(blurred, { raw: { ...small, channels: 4 } })
    .resize(size.width, size.height, { fit: 'fill', kernel: 'cubic' })
    .removeAlpha()
    .ensureAlpha(share)
    .raw()
    .toBuffer();
  return await sharp(data, { raw })
    .composite([{ input: wide, raw, blend: 'screen' }])
    .raw()
    .toBuffer();
}

const plain = (segment: VisualSegment, canvas: Size): Promise<Buffer> =>
  sharp({ create: { ...canvas, channels: 4, background: segment.bg ?? '#000000' } })
    .raw()
    .toBuffer();
