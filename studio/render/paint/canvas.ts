import type { Kernel, Plane } from '../kernel/kernel.ts';
import type { Planes } from '../kernel/picture-layout.ts';

/** A frame under construction: three planes without borders, in the strides that the encoder's frames have. */
export interface Canvas extends Planes {
  readonly width: number;
  readonly height: number;
}

export function createCanvas(kernel: Kernel, width: number, height: number): Canvas {
  const plane = (w: number, h: number): Plane => {
    const stride = Math.ceil(w / 64) * 64;
    return { at: kernel.allocate(stride * h), stride, width: w, height: h };
  };
  const [y, u, v] = [plane(width, height), plane(width / 2, height / 2), plane(width / 2, height / 2)];
  return { width, height, y, u, v };
}

/** The three planes of a picture, chroma marked. */
export const planesOf = (planes: Planes): readonly Plane[] => [planes.y, planes.u, planes.v];

/** Mixes a colour into the canvas; `share` is its weight, 0-1. */
export function fill(
  kernel: Kernel,
  canvas: Canvas,
  color: readonly [y: number, u: number, v: number],
  share = 1,
): void {
  const [y, u, v] = color;
  const weight = Math.round(share * 256);
  kernel.fadeTo(canvas.y.at, canvas.y.stride, canvas.y.width, canvas.y.height, y, weight);
  kernel.fadeTo(canvas.u.at, canvas.u.stride, canvas.u.width, canvas.u.height, u, weight);
  kernel.fadeTo(canvas.v.at, canvas.v.stride, canvas.v.width, canvas.v.height, v, weight);
}

/** Black of limited-range video: luma 16, chroma 128. */
export const black = [16, 128, 128] as const;
export const white = [235, 128, 128] as const;
