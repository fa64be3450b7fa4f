import { AV_PIX_FMT_YUV420P } from 'node-av/constants';
import { FFmpegError, Frame } from 'node-av/lib';
import type { Kernel } from '../kernel/kernel.ts';
import { type Canvas, planesOf } from '../paint/canvas.ts';

/** A frame of 4:2:0 planes for `fillFrame`. */
export function newFrame({ width, height }: { readonly width: number; readonly height: number }): Frame {
  const frame = new Frame();
  frame.alloc();
  frame.format = AV_PIX_FMT_YUV420P;
  frame.width = width;
  frame.height = height;
  FFmpegError.throwIfError(frame.getBuffer(64), 'allocate a frame');
  return frame;
}

/** Copies the canvas into a frame of its size. */
export function fillFrame(frame: Frame, kernel: Kernel, canvas: Canvas): void {
  const data = frame.data ?? [];
  planesOf(canvas).forEach((plane, index) => {
    const target = data[index];
    const stride = frame.linesize[index];
    if (target === undefined || stride === undefined) throw new Error('The encoder frame has no planes.');
    if (stride === plane.stride) {
      target.set(kernel.bytes(plane.at, stride * plane.height));
      return;
    }
    for (let row = 0; row < plane.height; row++) {
      target.set(kernel.bytes(plane.at + row * plane.stride, plane.width), row * stride);
    }
  });
}
