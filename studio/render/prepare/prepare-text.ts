import type { TextSegment } from '../../timeline/draft.ts';
import { drawText, type TextBitmap } from '../text/draw-text.ts';
import type { PlaneMaker, SharedPicture } from './plane-maker.ts';

/** A text drawn once, ready to be laid over frames. */
export interface PreparedText {
  /** Place of the left upper corner on the canvas, even. */
  readonly x: number;
  readonly y: number;
  readonly overlay: SharedPicture;
  /** Sizes and lines of the bitmap, for `revealText`; without its pixels. */
  readonly bitmap: TextBitmap;
}

/** Draws a text for a canvas; nothing when it has no visible character. */
export function prepareText(
  planes: PlaneMaker,
  segment: TextSegment,
  canvas: { readonly width: number; readonly height: number },
): PreparedText | undefined {
  const bitmap = drawText(segment, canvas);
  const { x, y, width, height, rgba } = bitmap;
  if (width === 0 || height === 0) return undefined;
  const overlay = planes.overlay(rgba, width, height);
  return { x, y, overlay, bitmap: { ...bitmap, rgba: new Uint8ClampedArray() } };
}
