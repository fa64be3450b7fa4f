import { Kernel } from '../kernel/kernel.ts';
import type { PreparedPicture } from '../photo/prepare-photo.ts';
import { frameAt, type Layer } from '../plan/frame-at.ts';
import type { FramePlan } from '../plan/frame-plan.ts';
import { windowAt } from '../plan/motion-path.ts';
import { black, type Canvas, createCanvas, planesOf } from './canvas.ts';
import { createScratch, paintPicture, type Scratch } from './paint-picture.ts';
import { PictureSlots } from './picture-slots.ts';

/** Segment index → its picture; a segment without one is black. */
export type Pictures = ReadonlyMap<number, PreparedPicture>;

/** Paints the frames of one video, in any order. One per thread and render. */
export class FramePainter {
  readonly kernel = new Kernel();
  readonly #plan: FramePlan;
  readonly #slots = new PictureSlots(this.kernel);
  readonly #scratch: Scratch;
  readonly #canvas: Canvas;
  readonly #second: Canvas;

  constructor(plan: FramePlan) {
    this.#plan = plan;
    this.#scratch = createScratch(this.kernel, plan.width, plan.height);
    this.#canvas = createCanvas(this.kernel, plan.width, plan.height);
    this.#second = createCanvas(this.kernel, plan.width, plan.height);
  }

  /** Paints frame number `frame`. The canvas is the painter's own and holds until the next call. */
  paint(frame: number, pictures: Pictures): Canvas {
    const content = frameAt(this.#plan, frame);
    const canvas = this.#canvas;
    this.#paintLayer(canvas, content.layer, pictures);
    if (content.next !== undefined) {
      this.#paintLayer(this.#second, content.next.layer, pictures);
      this.#mix(canvas, this.#second, content.next.progress);
    }
    this.#darken(canvas, content.black);
    return canvas;
  }

  #paintLayer(canvas: Canvas, layer: Layer | undefined, pictures: Pictures): void {
    const prepared = layer === undefined ? undefined : pictures.get(layer.index);
    if (layer === undefined || prepared === undefined) {
      this.#fill(canvas, black);
      return;
    }
    if (prepared.background !== undefined) {
      const background = this.#slots.load(prepared.background);
      this.#copy(canvas, background.planes);
    }
    const picture = this.#slots.load(prepared.picture);
    paintPicture(this.kernel, this.#scratch, canvas, picture, windowAt(prepared.path, layer.progress));
  }

  #copy(canvas: Canvas, from: Pick<Canvas, 'y' | 'u' | 'v'>): void {
    const sources = planesOf(from);
    planesOf(canvas).forEach((plane, index) => {
      const source = sources[index];
      if (source === undefined) return;
      this.kernel.copy(plane.at, plane.stride, source.at, source.stride, plane.width, plane.height);
    });
  }

  #mix(canvas: Canvas, over: Canvas, share: number): void {
    const sources = planesOf(over);
    planesOf(canvas).forEach((plane, index) => {
      const { at, stride } = sources[index] ?? plane;
      this.kernel.blend(
        plane.at,
        plane.stride,
        at,
        stride,
        plane.width,
        plane.height,
        Math.round(share * 256),
      );
    });
  }

  #fill(canvas: Canvas, color: readonly [number, number, number], share = 1): void {
    planesOf(canvas).forEach((plane, index) => {
      const value = color[index] ?? 0;
      this.kernel.fadeTo(plane.at, plane.stride, plane.width, plane.height, value, Math.round(share * 256));
    });
  }

  #darken(canvas: Canvas, share: number): void {
    if (share > 0) this.#fill(canvas, black, share);
  }
}
