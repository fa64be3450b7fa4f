import { createCanvas } from '@napi-rs/canvas';
import type { TextBitmap } from './draw-text.ts';
import type { Size } from './safe-zone.ts';

/**
 * The bitmap scaled about its middle and cut at the canvas, for the few frames in which `animateText` has a `scale`
 * other than 1. Convert the result to planes as the bitmap itself.
 */
export function scaleText(bitmap: TextBitmap, scale: number, canvas: Size): TextBitmap {
  if (bitmap.width === 0 || scale === 1) return bitmap;
  const middle = { x: bitmap.x + bitmap.width / 2, y: bitmap.y + bitmap.height / 2 };
  const half = { x: (bitmap.width * scale) / 2, y: (bitmap.height * scale) / 2 };
  const down = (value: number) => Math.max(0, 2 * Math.floor(value / 2));
  const up = (value: number, limit: number) => Math.min(2 * Math.floor(limit / 2), 2 * Math.ceil(value / 2));
  const x = down(middle.x - half.x);
  const y = down(middle.y - half.y);
  const width = Math.max(2, up(middle.x + half.x, canvas.width) - x);
  const height = Math.max(2, up(middle.y + half.y, canvas.height) - y);

  const source = createCanvas(bitmap.width, bitmap.height);
  const sourceContext = source.getContext('2d');
  const pixels = sourceContext.createImageData(bitmap.width, bitmap.height);
  pixels.data.set(bitmap.rgba);
  sourceContext.putImageData(pixels, 0, 0);

  const target = createCanvas(width, height);
  const context = target.getContext('2d');
  context.imageSmoothingQuality = 'high';
  context.drawImage(source, middle.x - half.x - x, middle.y - half.y - y, half.x * 2, half.y * 2);
  const { data } = context.getImageData(0, 0, width, height);
  return { x, y, width, height, rgba: data, lines: [] };
}
