import { createCanvas } from '@napi-rs/canvas';
import type { TextPosition, TextSegment } from '../../timeline/draft.ts';
import { chooseFonts } from './choose-fonts.ts';
import { cleanText } from './clean-text.ts';
import { ELLIPSIS, fitText } from './fit-text.ts';
import { haloFor } from './halo.ts';
import { HALO_REACH, underlay } from './paint-text.ts';
import { type SafeZone, type Size, safeZone } from './safe-zone.ts';
import { direction, textFont } from './text-font.ts';
import { textStyles } from './text-style.ts';

/** A text with its halo, to be laid over frames. Whole, even coordinates and sizes: chroma is at half resolution. */
export interface TextBitmap {
  /** Place of the left upper corner on the canvas, in pixels. */
  readonly x: number;
  readonly y: number;
  /** 0 x 0 if the text has nothing to draw. */
  readonly width: number;
  readonly height: number;
  /** Straight alpha, rows from the top. */
  readonly rgba: Uint8ClampedArray;
  /** The lines from the top, for `revealText`; coordinates within the bitmap. */
  readonly lines: readonly TextLine[];
}
export interface TextLine {
  /** The line's own rows; the rows of all lines together are the bitmap's. */
  readonly top: number;
  readonly bottom: number;
  readonly rightToLeft: boolean;
  /** Where each grapheme ends, in reading order. */
  readonly stops: readonly number[];
}

const NOTHING: TextBitmap = { x: 0, y: 0, width: 0, height: 0, rgba: new Uint8ClampedArray(), lines: [] };
/** Space between the tallest ink of two lines, in em. */
const LINE_GAP = 0.08;

/**
 * Draws a text once: wrapped, inside the platform's safe zone, small enough to fit, readable on any photo. The same
 * segment and canvas give the same bytes on every machine. The text is data: nothing in it is markup.
 */
export function drawText(segment: TextSegment, canvas: Size): TextBitmap {
  const style = textStyles[segment.m.role];
  const choice = chooseFonts(cleanText(segment.m.text), ELLIPSIS);
  if (choice.text.trim() === '') return NOTHING;

  const font = textFont(choice, style);
  const zone = safeZone(canvas);
  const place = { canvas, zone, width: columnWidth(zone, segment.pos, canvas) };
  const look = { role: segment.m.role, size: segment.size };
  const leading = font.inkHeight(choice.text.replaceAll('\n', ' ')) + LINE_GAP;
  const fitted = fitText(choice.text, look, place, { measure: font.measure, leading });

  const measuring = createCanvas(1, 1).getContext('2d');
  font.apply(measuring, fitted.size);
  const lines = fitted.lines.map((text, row) => {
    measuring.direction = direction(text);
    const ink = measuring.measureText(text);
    return { text, row, ink, direction: direction(text) };
  });
  const column = Math.max(...lines.map(line => line.ink.width));
  const ascent = lines[0]?.ink.actualBoundingBoxAscent ?? 0;
  const descent = lines.at(-1)?.ink.actualBoundingBoxDescent ?? 0;
  const height = ascent + descent + fitted.leading * (lines.length - 1);
  const origin = anchor(segment.pos, { width: column, height }, zone, canvas);
  const align = horizontal(segment.pos);
  const placed = lines.map(line => ({
    ...line,
    x:
      origin.x +
      (align === 'left' ? 0 : align === 'right' ? column - line.ink.width : (column - line.ink.width) / 2),
    baseline: origin.y + ascent + line.row * fitted.leading,
  }));

  const reach = Math.ceil(fitted.size * HALO_REACH);
  const even = (value: number, limit: number) =>
    Math.min(limit - (limit % 2), Math.max(0, value + (value % 2)));
  const left = even(
    Math.floor(Math.min(...placed.map(line => line.x - line.ink.actualBoundingBoxLeft))) - reach - 1,
    canvas.width,
  );
  const right = even(
    Math.ceil(Math.max(...placed.map(line => line.x + line.ink.actualBoundingBoxRight))) + reach,
    canvas.width,
  );
  const top = even(Math.floor(origin.y) - reach - 1, canvas.height);
  const bottom = even(Math.ceil(origin.y + height) + reach, canvas.height);
  if (right <= left || bottom <= top) return NOTHING;

  const glyphs = createCanvas(right - left, bottom - top);
  const context = glyphs.getContext('2d');
  font.apply(context, fitted.size);
  context.fillStyle = segment.color;
  for (const line of placed) {
    context.direction = line.direction;
    context.fillText(line.text, line.x - left, line.baseline - top);
  }
  const image = underlay(glyphs, haloFor(segment.color), fitted.size);
  const { data } = image.getContext('2d').getImageData(0, 0, image.width, image.height);
  if (style.opacity < 1)
    for (let i = 3; i < data.length; i += 4) data[i] = Math.round((data[i] ?? 0) * style.opacity);
  return { x: left, y: top, width: image.width, height: image.height, rgba: data, lines: [] };
}

const horizontal = (pos: TextPosition): 'left' | 'center' | 'right' =>
  pos.endsWith('left') ? 'left' : pos.endsWith('right') ? 'right' : 'center';
const vertical = (pos: TextPosition): 'top' | 'center' | 'bottom' =>
  pos.startsWith('top') ? 'top' : pos.startsWith('bottom') ? 'bottom' : 'center';

/** Centred text stays centred on the canvas, so it keeps the wider inset on both sides. */
function columnWidth(zone: SafeZone, pos: TextPosition, canvas: Size): number {
  if (horizontal(pos) !== 'center') return zone.right - zone.left;
  return canvas.width - 2 * Math.max(zone.left, canvas.width - zone.right);
}

function anchor(pos: TextPosition, block: Size, zone: SafeZone, canvas: Size): { x: number; y: number } {
  const x = {
    left: zone.left,
    center: (canvas.width - block.width) / 2,
    right: zone.right - block.width,
  }[horizontal(pos)];
  const y = {
    top: zone.top,
    center: (canvas.height - block.height) / 2,
    bottom: zone.bottom - block.height,
  }[vertical(pos)];
  const clamp = (value: number, low: number, high: number) => Math.max(low, Math.min(value, high));
  return {
    x: clamp(x, zone.left, zone.right - block.width),
    y: clamp(y, zone.top, zone.bottom - block.height),
  };
}
