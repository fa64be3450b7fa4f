import { AV_PIX_FMT_YUV420P } from 'node-av/constants';
import { FFmpegError, Frame } from 'node-av/lib';
import type { Kernel } from '../kernel/kernel.ts';
import { type Canvas, planesOf } from '../paint/canvas.ts';

interface Target {
  readonly data: Buffer;
  readonly stride: number;
}

/** A frame of 4:2:0 planes for an encoder, filled again and again. */
export class PlanarFrame {
  readonly frame: Frame;
  /** Looked up once: each look tells V8 of 3 MB more, for which it would collect garbage all the time. */
  readonly #planes: readonly Target[];

  constructor({ width, height }: { readonly width: number; readonly height: number }) {
    const frame = new Frame();
    frame.alloc();
    frame.format = AV_PIX_FMT_YUV420P;
    frame.width = width;
    frame.height = height;
    FFmpegError.throwIfError(frame.getBuffer(64), 'allocate a frame');
    this.frame = frame;
    this.#planes = (frame.data ?? []).map((data, index) => ({ data, stride: frame.linesize[index] ?? 0 }));
  }

  /** Copies a canvas of its size; the encoder must have let go of it. */
  fill(kernel: Kernel, canvas: Canvas): void {
    planesOf(canvas).forEach((plane, index) => {
      const target = this.#planes[index];
      if (target === undefined) throw new Error('The encoder frame has no planes.');
      const { data, stride } = target;
      if (stride === plane.stride) {
        data.set(kernel.bytes(plane.at, stride * plane.height));
        return;
      }
      for (let row = 0; row < plane.height; row++) {
        data.set(kernel.bytes(plane.at + row * plane.stride, plane.width), row * stride);
      }
    });
  }

  free(): void {
    this.frame.free();
  }
}
