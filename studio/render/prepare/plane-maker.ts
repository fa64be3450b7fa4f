import { applyGrade, gradeTables } from '../kernel/apply-grade.ts';
import type { Kernel } from '../kernel/kernel.ts';
import { overlayLayout } from '../kernel/overlay-layout.ts';
import { pictureLayout, repeatBorders } from '../kernel/picture-layout.ts';
import type { Grade } from '../plan/grade.ts';
import { SharedRooms } from './shared-rooms.ts';

/** 4:2:0 planes laid out by `pictureLayout`, or by `overlayLayout`, in memory that threads share. */
export interface SharedPicture {
  /** Another for each picture of one PlaneMaker. */
  readonly id: number;
  readonly width: number;
  readonly height: number;
  /** The planes are the first `bytes` of it. */
  readonly samples: SharedArrayBuffer;
  readonly bytes: number;
}

/** Converts RGBA pixels of an even size to shared planes. Its memory is used again from call to call. */
export class PlaneMaker {
  readonly #kernel: Kernel;
  readonly #tables: number;
  readonly #rooms = new SharedRooms();
  #made = 0;
  #room = { at: 0, bytes: 0 };

  constructor(kernel: Kernel) {
    this.#kernel = kernel;
    this.#tables = kernel.allocate(gradeTables);
  }

  /** Alpha is ignored. */
  picture(rgba: Uint8Array, width: number, height: number, grade?: Grade): SharedPicture {
    const pixelBytes = width * height * 4;
    const { bytes } = pictureLayout(width, height);
    const at = this.#reserve(pixelBytes + bytes);
    const { planes } = pictureLayout(width, height, at + pixelBytes);
    this.#kernel.bytes(at, pixelBytes).set(rgba);
    const { y, u, v } = planes;
    this.#kernel.toPlanes(at, width, height, y.at, y.stride, u.at, v.at, u.stride);
    if (grade !== undefined) applyGrade(this.#kernel, this.#tables, planes, grade);
    repeatBorders(this.#kernel.memory(), planes);
    return { width, height, ...this.#share(at + pixelBytes, bytes) };
  }

  /** Straight alpha becomes premultiplied planes. */
  overlay(rgba: Uint8ClampedArray, width: number, height: number): SharedPicture {
    const pixelBytes = width * height * 4;
    const { bytes } = overlayLayout(width, height);
    const at = this.#reserve(pixelBytes + bytes);
    const { y, alpha, u, v, chromaAlpha } = overlayLayout(width, height, at + pixelBytes).planes;
    this.#kernel.bytes(at, pixelBytes).set(rgba);
    // The borders are transparent.
    this.#kernel.bytes(at + pixelBytes, bytes).fill(0);
    this.#kernel.toOverlay(at, width, height, y.at, alpha.at, y.stride, u.at, v.at, chromaAlpha.at, u.stride);
    return { width, height, ...this.#share(at + pixelBytes, bytes) };
  }

  /** Lets the memory of a picture or overlay be used again; nobody may read it any more. */
  release(samples: SharedArrayBuffer): void {
    this.#rooms.giveBack(samples);
  }

  #share(at: number, bytes: number): Pick<SharedPicture, 'id' | 'samples' | 'bytes'> {
    const samples = this.#rooms.take(bytes);
    new Uint8Array(samples).set(this.#kernel.bytes(at, bytes));
    return { id: this.#made++, samples, bytes };
  }

  #reserve(bytes: number): number {
    if (bytes > this.#room.bytes) this.#room = { at: this.#kernel.allocate(bytes), bytes };
    return this.#room.at;
  }
}
