import type { Plane } from './kernel.ts';
import { border } from './picture-layout.ts';

/** A picture with transparency: premultiplied planes, and alpha in the resolution of luma and of chroma. */
export interface OverlayPlanes {
  readonly y: Plane;
  readonly alpha: Plane;
  readonly u: Plane;
  readonly v: Plane;
  readonly chromaAlpha: Plane;
}

/** Where the planes of an overlay of `width` x `height` (even) lie from address `at` on, borders included. */
export function overlayLayout(
  width: number,
  height: number,
  at = 0,
): { readonly planes: OverlayPlanes; readonly bytes: number } {
  let end = at;
  const plane = (w: number, h: number): Plane => {
    const stride = Math.ceil((w + 2 * border) / 16) * 16;
    const from = end + border;
    end += stride * h;
    return { at: from, stride, width: w, height: h };
  };
  const y = plane(width, height);
  const alpha = plane(width, height);
  const u = plane(width / 2, height / 2);
  const v = plane(width / 2, height / 2);
  const chromaAlpha = plane(width / 2, height / 2);
  return { planes: { y, alpha, u, v, chromaAlpha }, bytes: end - at };
}
