import { type Canvas, createCanvas } from '@napi-rs/canvas';
import type { TextSegment } from '../../timeline/draft.ts';
import { chooseFonts } from './choose-fonts.ts';
import { cleanText } from './clean-text.ts';
import { ELLIPSIS, type FittedText, fitText } from './fit-text.ts';
import { haloFor } from './halo.ts';
import { joinEmoji } from './join-emoji.ts';
import { haloReach, underlay } from './paint-text.ts';
import { type Box, columnWidth, type LineExtent, type PlacedText, placeText } from './place-text.ts';
import { type Size, safeZone } from './safe-zone.ts';
import { direction, type TextFont, textFont } from './text-font.ts';
import { type TextLine, typingStops } from './text-line.ts';
import { textStyles } from './text-style.ts';

/** A text with its halo, to be laid over frames. Coordinates and sizes are even: chroma is at half resolution. */
export interface TextBitmap {
  /** Place of the left upper corner on the canvas, in pixels. */
  readonly x: number;
  readonly y: number;
  /** 0 x 0 if the text has nothing to draw. */
  readonly width: number;
  readonly height: number;
  /** Straight alpha, rows from the top. */
  readonly rgba: Uint8ClampedArray;
  /** The lines from the top, for `revealText`; empty unless the segment is typed. */
  readonly lines: readonly TextLine[];
}

const NOTHING: TextBitmap = { x: 0, y: 0, width: 0, height: 0, rgba: new Uint8ClampedArray(), lines: [] };
const VISIBLE = /[^\s\p{Default_Ignorable_Code_Point}]/u;
/** Space between the tallest ink of two lines, in em. */
const LINE_GAP = 0.06;
/** Rounding of glyph outlines when Skia measures them. */
const SMALLEST_SHRINK = 0.999;

/**
 * Draws a text once: wrapped, inside the platform's safe zone, small enough to fit, readable on any photo. The same
 * segment and canvas give the same bytes whatever fonts and language the machine has. The text is data: nothing in it
 * is markup.
 */
export function drawText(segment: TextSegment, canvas: Size): TextBitmap {
  const style = textStyles[segment.m.role];
  const choice = chooseFonts(cleanText(segment.m.text), ELLIPSIS);
  if (!VISIBLE.test(choice.text)) return NOTHING;

  const font = textFont(choice, style);
  const fitted = fitText(
    choice.text,
    { role: segment.m.role, size: segment.size },
    { canvas, zone: safeZone(canvas), width: columnWidth(segment.pos, canvas) },
    { measure: font.measure, leading: font.inkHeight(choice.text.replaceAll('\n', ' ')) + LINE_GAP },
  );
  const { text, placed } = place(fitted, segment, canvas, font);
  const scrimmed = segment.an !== 'type';
  const box = bitmapBox(placed.ink, Math.ceil(text.size * haloReach(scrimmed)), canvas);
  if (box.right <= box.left || box.bottom <= box.top) return NOTHING;

  const glyphs = drawGlyphs(text, placed, box, { font, color: segment.color });
  const image = underlay(glyphs, haloFor(segment.color, style.opacity), text.size, scrimmed);
  const { data } = image.getContext('2d').getImageData(0, 0, image.width, image.height);
  for (let i = 3; i < data.length && style.opacity < 1; i += 4)
    data[i] = Math.round((data[i] ?? 0) * style.opacity);
  const lines = segment.an === 'type' ? typingStops(text, placed, box, font) : [];
  return { x: box.left, y: box.top, width: image.width, height: image.height, rgba: data, lines };
}

/** Places the text; once more, smaller, if ink that sticks out of its line would leave the safe zone. */
function place(
  fitted: FittedText,
  segment: TextSegment,
  canvas: Size,
  font: TextFont,
): { text: FittedText; placed: PlacedText } {
  const placed = placeText(extentsOf(fitted, font), segment.pos, canvas, fitted);
  if (placed.shrink >= SMALLEST_SHRINK) return { text: fitted, placed };
  const scale = placed.shrink * SMALLEST_SHRINK;
  const smaller = { ...fitted, size: fitted.size * scale, leading: fitted.leading * scale };
  return { text: smaller, placed: placeText(extentsOf(smaller, font), segment.pos, canvas, smaller) };
}

function extentsOf(text: FittedText, font: TextFont): readonly LineExtent[] {
  const context = createCanvas(1, 1).getContext('2d');
  font.apply(context, text.size);
  return text.lines.map(line => {
    context.direction = direction(line);
    const ink = context.measureText(joinEmoji(line));
    return {
      advance: ink.width,
      left: ink.actualBoundingBoxLeft,
      right: ink.actualBoundingBoxRight,
      ascent: ink.actualBoundingBoxAscent,
      descent: ink.actualBoundingBoxDescent,
    };
  });
}

/** The ink and its halo, cut at the canvas, on even coordinates. */
function bitmapBox(ink: Box, reach: number, canvas: Size): Box {
  const down = (value: number) => Math.max(0, 2 * Math.floor((value - reach) / 2));
  const up = (value: number, limit: number) =>
    Math.min(2 * Math.floor(limit / 2), 2 * Math.ceil((value + reach) / 2));
  return {
    left: down(ink.left),
    top: down(ink.top),
    right: up(ink.right, canvas.width),
    bottom: up(ink.bottom, canvas.height),
  };
}

function drawGlyphs(
  text: FittedText,
  placed: PlacedText,
  box: Box,
  look: { readonly font: TextFont; readonly color: string },
): Canvas {
  const canvas = createCanvas(box.right - box.left, box.bottom - box.top);
  const context = canvas.getContext('2d');
  look.font.apply(context, text.size);
  context.fillStyle = look.color;
  text.lines.forEach((line, row) => {
    const start = placed.starts[row];
    if (!start) return;
    context.direction = direction(line);
    context.fillText(joinEmoji(line), start.x - box.left, start.y - box.top);
  });
  return canvas;
}
