import type { Kernel } from '../kernel/kernel.ts';
import { type Canvas, planesOf } from './canvas.ts';

/** Distance from the middle, in parts of the way to a corner, where the darkening begins. */
const clear = 0.35;

/** Darkens the corners of frames. */
export class VignettePainter {
  readonly #kernel: Kernel;
  readonly #masks = new Map<number, readonly number[]>();

  constructor(kernel: Kernel) {
    this.#kernel = kernel;
  }

  /** @param strength 0-1: how much light the very corner loses */
  paint(canvas: Canvas, strength: number): void {
    const masks = this.#masks.get(strength) ?? this.#draw(canvas, strength);
    planesOf(canvas).forEach((plane, index) => {
      const floor = index === 0 ? 16 : 128;
      const mask = masks[index] ?? 0;
      this.#kernel.shade(plane.at, plane.stride, mask, plane.stride, plane.width, plane.height, floor);
    });
  }

  #draw(canvas: Canvas, strength: number): readonly number[] {
    const masks = planesOf(canvas).map(({ stride, width, height }) => {
      const at = this.#kernel.allocate(stride * height);
      const bytes = this.#kernel.bytes(at, stride * height);
      for (let row = 0; row < height; row++) {
        for (let column = 0; column < width; column++) {
          const x = (2 * column) / width - 1;
          const y = (2 * row) / height - 1;
          const out = Math.max(0, (Math.hypot(x, y) / Math.SQRT2 - clear) / (1 - clear));
          bytes[row * stride + column] = Math.round(255 * (1 - strength * out * out));
        }
      }
      return at;
    });
    this.#masks.set(strength, masks);
    return masks;
  }
}
