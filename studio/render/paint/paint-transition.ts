import type { TransitionType } from '../../timeline/draft.ts';
import type { Kernel, Plane } from '../kernel/kernel.ts';
import { transitionMask } from '../plan/transition-mask.ts';
import { black, type Canvas, fill, white } from './canvas.ts';

/** Width of a wipe's soft edge: this many of the mask's 256 steps, in sixteenths. */
const softEdge = 28 * 16;
/** The clouds of a dissolve melt: with a narrow edge they would look like blots of smoke. */
const cloudEdge = 230 * 16;
/** Sixteenths of a mask step from the first to the last point. */
const maskRange = 255 * 16;
/** How far the old picture comes closer during `zoom`. */
const zoomFactor = 1.2;
/** The new picture appears in this last part of `zoom`. */
const zoomMix = 0.55;

const smooth = (t: number): number => t * t * (3 - 2 * t);
/** Slow start, slow end, quick between: for movements across the whole canvas. */
const swift = (t: number): number => (t < 0.5 ? 4 * t ** 3 : 1 - (2 - 2 * t) ** 3 / 2);

/** How much closer the leaving picture is during a transition; 1 for all but `zoom`. */
export const leavingZoom = ({
  type,
  progress,
}: {
  readonly type: TransitionType;
  readonly progress: number;
}): number => (type === 'zoom' ? 1 + zoomFactor * progress * progress : 1);

/** Mixes two frames into one. */
export class TransitionPainter {
  readonly #kernel: Kernel;
  readonly #size: { readonly width: number; readonly height: number };
  readonly #masks = new Map<TransitionType, { readonly luma: Plane; readonly chroma: Plane }>();

  constructor(kernel: Kernel, size: { readonly width: number; readonly height: number }) {
    this.#kernel = kernel;
    this.#size = size;
  }

  /** Mixes `over` into `canvas`; `progress` runs from 0 to 1. `over` may be changed. */
  mix(canvas: Canvas, over: Canvas, type: TransitionType, progress: number): void {
    switch (type) {
      case 'crossfade':
        this.#blend(canvas, over, progress);
        break;
      case 'zoom':
        this.#blend(canvas, over, smooth(Math.max(0, (progress - 1 + zoomMix) / zoomMix)));
        break;
      case 'fadeblack':
        this.#through(canvas, over, black, progress);
        break;
      case 'fadewhite':
        this.#through(canvas, over, white, progress);
        break;
      case 'slide-left':
        this.#slide(canvas, over, -1, 0, progress);
        break;
      case 'slide-right':
        this.#slide(canvas, over, 1, 0, progress);
        break;
      case 'slide-up':
        this.#slide(canvas, over, 0, -1, progress);
        break;
      case 'slide-down':
        this.#slide(canvas, over, 0, 1, progress);
        break;
      case 'dissolve':
      case 'circle':
      case 'wipe-left':
      case 'wipe-right':
      case 'wipe-up':
      case 'wipe-down':
        this.#masked(canvas, over, type, smooth(progress));
        break;
    }
  }

  #pairs(canvas: Canvas, over: Canvas): readonly (readonly [under: Plane, over: Plane])[] {
    return [
      [canvas.y, over.y],
      [canvas.u, over.u],
      [canvas.v, over.v],
    ];
  }

  #blend(canvas: Canvas, over: Canvas, share: number): void {
    for (const [a, b] of this.#pairs(canvas, over)) {
      this.#kernel.blend(a.at, a.stride, b.at, b.stride, a.width, a.height, Math.round(share * 256));
    }
  }

  #through(canvas: Canvas, over: Canvas, color: readonly [number, number, number], progress: number): void {
    if (progress >= 0.5) this.#blend(canvas, over, 1);
    fill(this.#kernel, canvas, color, smooth(1 - Math.abs(2 * progress - 1)));
  }

  /** The new picture pushes the old one out; `x` and `y` say which way. */
  #slide(canvas: Canvas, over: Canvas, x: number, y: number, progress: number): void {
    const way = swift(progress);
    const dx = 2 * Math.round((way * this.#size.width) / 2);
    const dy = 2 * Math.round((way * this.#size.height) / 2);
    for (const [a, b] of this.#pairs(canvas, over)) {
      const scale = this.#size.width / a.width;
      this.#kernel.push(a.at, b.at, a.stride, a.width, a.height, (x * dx) / scale, (y * dy) / scale);
    }
  }

  #masked(canvas: Canvas, over: Canvas, type: TransitionType, progress: number): void {
    const { luma, chroma } = this.#mask(type);
    const soft = type === 'dissolve' ? cloudEdge : softEdge;
    const front = Math.round(progress * (maskRange + soft));
    for (const [a, b] of this.#pairs(canvas, over)) {
      const mask = a.width === luma.width ? luma : chroma;
      this.#kernel.blendMasked(
        a.at,
        a.stride,
        b.at,
        b.stride,
        mask.at,
        mask.stride,
        a.width,
        a.height,
        front,
        soft,
      );
    }
  }

  #mask(type: TransitionType): { readonly luma: Plane; readonly chroma: Plane } {
    const known = this.#masks.get(type);
    if (known !== undefined) return known;
    const { width, height } = this.#size;
    const made = { luma: this.#draw(type, width, height), chroma: this.#draw(type, width / 2, height / 2) };
    this.#masks.set(type, made);
    return made;
  }

  #draw(type: TransitionType, width: number, height: number): Plane {
    const value = transitionMask(type, width / height) ?? (() => 0);
    const at = this.#kernel.allocate(width * height);
    const bytes = this.#kernel.bytes(at, width * height);
    for (let row = 0; row < height; row++) {
      for (let column = 0; column < width; column++) {
        bytes[row * width + column] = Math.round(value((column + 0.5) / width, (row + 0.5) / height) * 255);
      }
    }
    return { at, stride: width, width, height };
  }
}
