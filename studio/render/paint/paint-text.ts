import type { TextSegment } from '../../timeline/draft.ts';
import type { Kernel, Plane } from '../kernel/kernel.ts';
import { type OverlayPlanes, overlayLayout } from '../kernel/overlay-layout.ts';
import type { PreparedText } from '../prepare/prepare-text.ts';
import { animateText } from '../text/animate-text.ts';
import { revealText } from '../text/reveal-text.ts';
import type { Canvas } from './canvas.ts';
import { catmullRom, type Scratch } from './paint-picture.ts';

/** Moves and scalings below this many pixels, or this part, cannot be seen. */
const still = 1 / 64;

/** An overlay in memory and where its left upper corner is on the canvas. */
interface Placed {
  readonly planes: OverlayPlanes;
  readonly x: number;
  readonly y: number;
}

/** Lays texts over frames, in the pose that their animation has at a moment. */
export class TextPainter {
  readonly #kernel: Kernel;
  readonly #scratch: Scratch;
  #room = { at: 0, bytes: 0 };

  constructor(kernel: Kernel, scratch: Scratch) {
    this.#kernel = kernel;
    this.#scratch = scratch;
  }

  /** @param at address of the overlay's planes; @param timeMs since the segment's start */
  paint(canvas: Canvas, segment: TextSegment, text: PreparedText, at: number, timeMs: number): void {
    const pose = animateText(segment, timeMs);
    const opacity = Math.round(Math.min(Math.max(pose.opacity, 0), 1) * 256);
    if (opacity === 0) return;
    const dx = pose.dx * canvas.height;
    const dy = pose.dy * canvas.height;
    const own = {
      planes: overlayLayout(text.overlay.width, text.overlay.height, at).planes,
      x: text.x,
      y: text.y,
    };
    const moved = Math.abs(dx) > still || Math.abs(dy) > still || Math.abs(pose.scale - 1) > still / 4;
    if (moved) {
      const posed = this.#pose(canvas, own, dx, dy, pose.scale);
      if (posed !== undefined) this.#lay(canvas, posed, { x: 0, y: 0, ...sizeOf(posed) }, opacity);
      return;
    }
    for (const clip of revealText(text.bitmap, pose.reveal)) this.#lay(canvas, own, clip, opacity);
  }

  #lay(
    canvas: Canvas,
    { planes, x, y }: Placed,
    clip: { readonly x: number; readonly y: number; readonly width: number; readonly height: number },
    opacity: number,
  ): void {
    const lay = (target: Plane, samples: Plane, alpha: Plane, scale: number): void => {
      const from = (clip.y / scale) * samples.stride + clip.x / scale;
      this.#kernel.overlay(
        target.at + ((y + clip.y) / scale) * target.stride + (x + clip.x) / scale,
        target.stride,
        samples.at + from,
        alpha.at + from,
        samples.stride,
        clip.width / scale,
        clip.height / scale,
        opacity,
      );
    };
    lay(canvas.y, planes.y, planes.alpha, 1);
    lay(canvas.u, planes.u, planes.chromaAlpha, 2);
    lay(canvas.v, planes.v, planes.chromaAlpha, 2);
  }

  /** A copy moved and scaled about its middle, sub-pixel exact, cut at the canvas. */
  #pose(canvas: Canvas, own: Placed, dx: number, dy: number, scale: number): Placed | undefined {
    const { width, height } = sizeOf(own);
    const left = own.x + dx + (width * (1 - scale)) / 2;
    const top = own.y + dy + (height * (1 - scale)) / 2;
    const x = Math.max(0, 2 * Math.floor(left / 2));
    const y = Math.max(0, 2 * Math.floor(top / 2));
    const w = Math.min(canvas.width, 2 * Math.ceil((left + width * scale) / 2)) - x;
    const h = Math.min(canvas.height, 2 * Math.ceil((top + height * scale) / 2)) - y;
    if (w <= 0 || h <= 0) return undefined;
    const { bytes } = overlayLayout(w, h);
    if (bytes > this.#room.bytes) this.#room = { at: this.#kernel.allocate(bytes), bytes };
    const planes = overlayLayout(w, h, this.#room.at).planes;
    const step = 1 / scale;
    // Source positions of the first sample's centre, as in paint-picture.ts.
    const luma = { x: (x - left + 0.5) * step - 0.5, y: (y - top + 0.5) * step - 0.5 };
    const chroma = { x: luma.x / 2, y: ((y - top + 1) * step - 1) / 2 };
    this.#resample(own.planes.y, planes.y, luma, step, true);
    this.#resample(own.planes.alpha, planes.alpha, luma, step, false);
    this.#resample(own.planes.u, planes.u, chroma, step, true);
    this.#resample(own.planes.v, planes.v, chroma, step, false);
    this.#resample(own.planes.chromaAlpha, planes.chromaAlpha, chroma, step, false);
    return { planes, x, y };
  }

  #resample(
    source: Plane,
    target: Plane,
    start: { readonly x: number; readonly y: number },
    step: number,
    freshTable: boolean,
  ): void {
    const { table, rows } = this.#scratch;
    if (freshTable) this.#kernel.columnTable(table, target.width, start.x, step, catmullRom);
    this.#kernel.resample(
      source.at,
      source.stride,
      source.height,
      target.at,
      target.stride,
      target.width,
      target.height,
      table,
      rows,
      start.y,
      step,
      catmullRom,
    );
  }
}

const sizeOf = ({ planes }: Placed): { readonly width: number; readonly height: number } => ({
  width: planes.y.width,
  height: planes.y.height,
});
