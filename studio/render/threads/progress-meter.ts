import type { RenderRequest } from '../render-request.ts';
import { framesDone, type RenderControl } from './render-control.ts';

/** How often progress is told, ms: twice as often as promised. */
const interval = 250;
/** Writing the file and the cover comes after the last frame. */
const encoded = 0.98;

/** Tells the progress of a render regularly, from its first moment on and never falling, until it is disposed. */
export class ProgressMeter implements Disposable {
  readonly #control: RenderControl;
  /** Unknown while the files are looked at. */
  #frameCount = Number.POSITIVE_INFINITY;
  readonly #tell: RenderRequest['onProgress'];
  readonly #timer: NodeJS.Timeout;
  /** Fraction and frames at which the current try began. */
  #base = { fraction: 0, frames: 0 };

  constructor(control: RenderControl, tell: RenderRequest['onProgress']) {
    this.#control = control;
    this.#tell = tell;
    this.#timer = setInterval(() => this.#tell?.({ fraction: this.#fraction() }), interval);
  }

  /** So many frames make all of it. */
  expect(frameCount: number): void {
    this.#frameCount = frameCount;
  }

  /** All frames are encoded once more. */
  restart(): void {
    this.#base = { fraction: this.#fraction(), frames: framesDone(this.#control) };
  }

  /** Nothing is told after this. */
  finish(): void {
    clearInterval(this.#timer);
    this.#tell?.({ fraction: 1 });
  }

  [Symbol.dispose](): void {
    clearInterval(this.#timer);
  }

  #fraction(): number {
    const { fraction, frames } = this.#base;
    const done = Math.min((framesDone(this.#control) - frames) / this.#frameCount, 1);
    return fraction + (encoded - fraction) * done;
  }
}
