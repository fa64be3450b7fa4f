import type { MotionPath } from '../plan/motion-path.ts';

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** The resampler steps over at most 1.7 samples a pixel; wider views get a picture that is a little softer. */
const widestStep = 1.6;

const even = (size: number): number => Math.max(2, Math.round(size / 2) * 2);

/** The size in which a picture is kept for a motion: what its closest view needs, but never more than it has. */
export function pictureScale(picture: Size, { from, to }: MotionPath, canvas: Size): Size {
  const near = Math.min(from.width, to.width);
  const far = Math.max(from.width, to.width);
  const width = Math.min(canvas.width / near, (canvas.width / far) * widestStep, picture.width);
  const scale = width / picture.width;
  return { width: even(picture.width * scale), height: even(picture.height * scale) };
}
