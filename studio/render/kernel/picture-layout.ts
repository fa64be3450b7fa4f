import type { Plane } from './kernel.ts';

/** The three planes of a 4:2:0 picture. */
export interface Planes {
  readonly y: Plane;
  readonly u: Plane;
  readonly v: Plane;
}

/** Border samples repeated left and right of each row: the resampler reads up to 16 bytes at once. */
export const border = 16;

const aligned = (bytes: number): number => Math.ceil(bytes / 16) * 16;

/** Where the planes of a picture of `width` x `height` (even) lie from address `at` on, borders included. */
export function pictureLayout(
  width: number,
  height: number,
  at = 0,
): { readonly planes: Planes; readonly bytes: number } {
  const plane = (from: number, w: number, h: number): Plane => ({
    at: from + border,
    stride: aligned(w + 2 * border),
    width: w,
    height: h,
  });
  const y = plane(at, width, height);
  const u = plane(at + y.stride * y.height, width / 2, height / 2);
  const v = plane(u.at - border + u.stride * u.height, width / 2, height / 2);
  return { planes: { y, u, v }, bytes: v.at - border + v.stride * v.height - at };
}

/** Repeats the first and last sample of each row into the border. */
export function repeatBorders(memory: Uint8Array, { y, u, v }: Planes): void {
  for (const plane of [y, u, v]) {
    for (let row = 0; row < plane.height; row++) {
      const start = plane.at + row * plane.stride;
      const end = start + plane.width;
      memory.fill(memory[start] ?? 0, start - border, start);
      memory.fill(memory[end - 1] ?? 0, end, start - border + plane.stride);
    }
  }
}
