import { Kernel } from '../kernel/kernel.ts';
import { pictureLayout } from '../kernel/picture-layout.ts';
import { frameAt, type Layer } from '../plan/frame-at.ts';
import type { FramePlan } from '../plan/frame-plan.ts';
import { moves, windowAt, zoomed } from '../plan/motion-path.ts';
import type { SharedPicture } from '../prepare/plane-maker.ts';
import type { PreparedPhoto } from '../prepare/prepare-photo.ts';
import type { Material } from '../threads/material.ts';
import { black, type Canvas, createCanvas, fill, planesOf } from './canvas.ts';
import type { ClipPainter } from './clip-painter.ts';
import {
  catmullRom,
  createScratch,
  type LoadedPicture,
  mitchell,
  paintPicture,
  type Scratch,
} from './paint-picture.ts';
import { TextPainter } from './paint-text.ts';
import { leavingZoom, TransitionPainter } from './paint-transition.ts';
import { VignettePainter } from './paint-vignette.ts';
import { SharedSlots } from './shared-slots.ts';

/** Both sides of a transition with their backgrounds. */
const pictureSlots = 4;
/** More texts than this on one frame are possible, only slower. */
const textSlots = 6;

/** Paints the frames of one video, in any order. One per thread and render. */
export class FramePainter {
  readonly kernel = new Kernel();
  readonly #plan: FramePlan;
  readonly #pictures = new SharedSlots(this.kernel, pictureSlots);
  readonly #texts = new SharedSlots(this.kernel, textSlots);
  readonly #scratch: Scratch;
  readonly #canvas: Canvas;
  readonly #second: Canvas;
  readonly #vignettes: VignettePainter;
  /** Present once a clip was shown: its decoders cost 20 MB in every thread. */
  #clips: ClipPainter | undefined;
  readonly #textPainter: TextPainter;
  readonly #transitions: TransitionPainter;

  constructor(plan: FramePlan) {
    this.#plan = plan;
    this.#scratch = createScratch(this.kernel, plan.width, plan.height);
    this.#canvas = createCanvas(this.kernel, plan.width, plan.height);
    this.#second = createCanvas(this.kernel, plan.width, plan.height);
    this.#vignettes = new VignettePainter(this.kernel);
    this.#textPainter = new TextPainter(this.kernel, this.#scratch);
    this.#transitions = new TransitionPainter(this.kernel, plan);
  }

  /** Opens the clips of the frames that follow. */
  async use({ pictures }: Material): Promise<void> {
    const clips = [...pictures.values()].filter(picture => picture.type === 'clip');
    if (clips.length > 0 && this.#clips === undefined) {
      const { ClipPainter } = await import('./clip-painter.ts');
      this.#clips = new ClipPainter(this.kernel, this.#scratch);
    }
    await this.#clips?.use(clips);
  }

  /** Closes all clips. */
  async close(): Promise<void> {
    await this.#clips?.use([]);
  }

  /** Paints frame number `frame`. The canvas is the painter's own and holds until the next call. */
  paint(frame: number, material: Material): Canvas {
    const content = frameAt(this.#plan, frame);
    const canvas = this.#canvas;
    const { next } = content;
    this.#paintLayer(canvas, content.layer, material, next === undefined ? 1 : leavingZoom(next));
    if (next !== undefined) {
      this.#paintLayer(this.#second, next.layer, material, 1);
      this.#transitions.mix(canvas, this.#second, next.type, next.progress);
    }
    for (const { index, text } of content.texts) {
      const prepared = material.texts.get(index);
      if (prepared === undefined) continue;
      const timeMs = ((frame - text.first + 0.5) * 1000) / this.#plan.fps;
      const at = this.#texts.load(prepared.overlay);
      this.#textPainter.paint(canvas, text.segment, prepared, at, timeMs);
    }
    if (content.black > 0) fill(this.kernel, canvas, black, content.black);
    return canvas;
  }

  #paintLayer(canvas: Canvas, layer: Layer | undefined, { pictures }: Material, zoom: number): void {
    const prepared = layer === undefined ? undefined : pictures.get(layer.index);
    if (layer === undefined || prepared === undefined) {
      fill(this.kernel, canvas, black);
      return;
    }
    if (prepared.type === 'clip') {
      fill(this.kernel, canvas, black);
      this.#clips?.paint(canvas, prepared, layer.progress, zoom);
    } else {
      this.#paintPhoto(canvas, prepared, layer.progress, zoom);
    }
    if (prepared.vignette > 0) this.#vignettes.paint(canvas, prepared.vignette);
  }

  #paintPhoto(
    canvas: Canvas,
    { background, path, picture }: PreparedPhoto,
    progress: number,
    zoom: number,
  ): void {
    if (background !== undefined) this.#copy(canvas, this.#load(background));
    const window = zoomed(windowAt(path, progress), zoom);
    const filter = moves(path) ? mitchell : catmullRom;
    paintPicture(this.kernel, this.#scratch, canvas, this.#load(picture), window, filter);
  }

  #load(picture: SharedPicture): LoadedPicture {
    const { width, height } = picture;
    return { width, height, planes: pictureLayout(width, height, this.#pictures.load(picture)).planes };
  }

  #copy(canvas: Canvas, { planes }: LoadedPicture): void {
    const sources = planesOf(planes);
    planesOf(canvas).forEach((plane, index) => {
      const source = sources[index];
      if (source === undefined) return;
      this.kernel.copy(plane.at, plane.stride, source.at, source.stride, plane.width, plane.height);
    });
  }
}
