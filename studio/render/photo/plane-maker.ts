import type { Kernel } from '../kernel/kernel.ts';
import { pictureLayout, repeatBorders } from '../kernel/picture-layout.ts';

/** 4:2:0 planes laid out by `pictureLayout`, in memory that threads share. */
export interface SharedPicture {
  readonly width: number;
  readonly height: number;
  readonly samples: SharedArrayBuffer;
}

/** Converts RGBA pixels of an even size to shared planes. `room` is kept between calls, so that memory is used again. */
export class PlaneMaker {
  readonly #kernel: Kernel;
  #room = { at: 0, bytes: 0 };

  constructor(kernel: Kernel) {
    this.#kernel = kernel;
  }

  convert(rgba: Uint8Array, width: number, height: number): SharedPicture {
    const pixelBytes = width * height * 4;
    const { bytes } = pictureLayout(width, height);
    const at = this.#reserve(pixelBytes + bytes);
    const { planes } = pictureLayout(width, height, at + pixelBytes);
    this.#kernel.bytes(at, pixelBytes).set(rgba);
    const { y, u, v } = planes;
    this.#kernel.toPlanes(at, width, height, y.at, y.stride, u.at, v.at, u.stride);
    repeatBorders(this.#kernel.memory(), planes);
    const samples = new SharedArrayBuffer(bytes);
    new Uint8Array(samples).set(this.#kernel.bytes(at + pixelBytes, bytes));
    return { width, height, samples };
  }

  #reserve(bytes: number): number {
    if (bytes > this.#room.bytes) this.#room = { at: this.#kernel.allocate(bytes), bytes };
    return this.#room.at;
  }
}
