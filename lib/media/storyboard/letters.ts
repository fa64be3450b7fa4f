import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Font, Glyph } from 'fontkitten';
import type { Canvas, Color } from './canvas.ts';

/** Scripts whose letters stand beside each other unchanged; of others the words are in the message's text. */
const subsets = ['latin', 'latin-ext', 'cyrillic', 'greek', 'vietnamese'] as const;

/** In a Lambda's bundle the files lie where the package would (infra copies them there), and so does fontkitten. */
const require = createRequire(import.meta.url);
let opening: Promise<readonly Font[]> | undefined;
let fonts: readonly Font[] = [];

/**
 * Reads the fonts, once; to be awaited before anything is written. The reader of fonts is 400 kB of code, which is
 * loaded only now: most that a Lambda does needs none of it.
 */
export const openLetters = async (): Promise<void> => {
  opening ??= import('fontkitten').then(({ create }) =>
    subsets.map(subset => {
      const file = require.resolve(`@fontsource-variable/inter/files/inter-${subset}-wght-normal.woff2`);
      const font = create(readFileSync(file));
      if (font.isCollection) throw new Error(`${file} holds several fonts.`);
      return font;
    }),
  );
  fonts = await opening;
};

interface Letter {
  readonly glyph: Glyph;
  readonly unitsPerEm: number;
}

const letterOf = (character: string): Letter | undefined => {
  const codePoint = character.codePointAt(0) ?? 0;
  const font = fonts.find(each => each.hasGlyphForCodePoint(codePoint));
  return font && { glyph: font.glyphForCodePoint(codePoint), unitsPerEm: font.unitsPerEm };
};

/** Undefined for a text with letters that cannot be drawn here. */
const lettersOf = (text: string): readonly Letter[] | undefined => {
  const letters = Array.from(text, letterOf);
  return letters.every(letter => letter !== undefined) ? letters : undefined;
};

export const canWrite = (text: string): boolean => lettersOf(text) !== undefined;

const advance = ({ glyph, unitsPerEm }: Letter, size: number): number =>
  (glyph.advanceWidth / unitsPerEm) * size;

/** Pixels from the first letter's start to the last one's end. */
export const widthOf = (text: string, size: number): number =>
  (lettersOf(text) ?? []).reduce((sum, letter) => sum + advance(letter, size), 0);

/** Writes what fits into `room` pixels, with an ellipsis if need be; `y` is the baseline. */
export const write = (
  canvas: Canvas,
  text: string,
  { x, y, size, color, room }: { x: number; y: number; size: number; color: Color; room: number },
): void => {
  let left = x;
  for (const letter of lettersOf(fitted(text, size, room)) ?? []) {
    fillGlyph(canvas, letter, { x: left, y, size, color });
    left += advance(letter, size);
  }
};

const fitted = (text: string, size: number, room: number): string => {
  if (widthOf(text, size) <= room) return text;
  const characters = Array.from(text);
  while (characters.length > 0 && widthOf(`${characters.join('').trimEnd()}…`, size) > room) characters.pop();
  return characters.length === 0 ? '' : `${characters.join('').trimEnd()}…`;
};

type Point = readonly [x: number, y: number];

/** Steps of a curve, and lines that each row of pixels is measured in. */
const curveSteps = 6;
const rowsPerPixel = 4;

const fillGlyph = (
  canvas: Canvas,
  { glyph, unitsPerEm }: Letter,
  { x, y, size, color }: { x: number; y: number; size: number; color: Color },
): void => {
  const scale = size / unitsPerEm;
  const edges = edgesOf(glyph).map(([from, to]): [Point, Point] => [
    [x + from[0] * scale, y - from[1] * scale],
    [x + to[0] * scale, y - to[1] * scale],
  ]);
  if (edges.length === 0) return;
  const ys = edges.flatMap(([from, to]) => [from[1], to[1]]);
  for (let row = Math.floor(Math.min(...ys)); row <= Math.max(...ys); row++) {
    const covers = new Map<number, number>();
    for (let part = 0; part < rowsPerPixel; part++) {
      const height = row + (part + 0.5) / rowsPerPixel;
      for (const [start, end] of spansAt(edges, height)) addSpan(covers, start, end);
    }
    for (const [column, cover] of covers) canvas.blend(column, row, color, cover / rowsPerPixel);
  }
};

/** The outline as straight lines, in the font's units. */
const edgesOf = (glyph: Glyph): readonly (readonly [Point, Point])[] => {
  const edges: [Point, Point][] = [];
  let start: Point = [0, 0];
  let at: Point = [0, 0];
  const lineTo = (to: Point) => {
    edges.push([at, to]);
    at = to;
  };
  for (const { command, args } of glyph.path.commands) {
    const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = args;
    const from = at;
    if (command === 'moveTo') start = at = [a, b];
    else if (command === 'lineTo') lineTo([a, b]);
    else if (command === 'closePath') lineTo(start);
    else {
      const [p1, p2, p3]: readonly [Point, Point, Point] =
        command === 'bezierCurveTo'
          ? [
              [a, b],
              [c, d],
              [e, f],
            ]
          : [towards(from, [a, b]), towards([c, d], [a, b]), [c, d]];
      for (let step = 1; step <= curveSteps; step++) lineTo(onCurve(from, p1, p2, p3, step / curveSteps));
    }
  }
  return edges;
};

/** A quadratic curve's control point as a cubic one's. */
const towards = (end: Point, control: Point): Point => [
  end[0] + (2 / 3) * (control[0] - end[0]),
  end[1] + (2 / 3) * (control[1] - end[1]),
];

const onCurve = (p0: Point, p1: Point, p2: Point, p3: Point, t: number): Point => {
  const u = 1 - t;
  const along = (axis: 0 | 1) =>
    u ** 3 * p0[axis] + 3 * u * u * t * p1[axis] + 3 * u * t * t * p2[axis] + t ** 3 * p3[axis];
  return [along(0), along(1)];
};

/** Where a line at this height is inside of the outline (non-zero winding). */
const spansAt = (
  edges: readonly (readonly [Point, Point])[],
  height: number,
): readonly (readonly [number, number])[] => {
  const crossings = edges
    .filter(([from, to]) => from[1] <= height !== to[1] <= height)
    .map(([from, to]) => ({
      x: from[0] + ((height - from[1]) / (to[1] - from[1])) * (to[0] - from[0]),
      turn: from[1] < to[1] ? 1 : -1,
    }))
    .toSorted((a, b) => a.x - b.x);
  const spans: [number, number][] = [];
  let winding = 0;
  let start = 0;
  for (const { x, turn } of crossings) {
    if (winding === 0) start = x;
    winding += turn;
    if (winding === 0) spans.push([start, x]);
  }
  return spans;
};

const addSpan = (covers: Map<number, number>, start: number, end: number): void => {
  for (let column = Math.floor(start); column < end; column++) {
    const cover = Math.min(end, column + 1) - Math.max(start, column);
    covers.set(column, (covers.get(column) ?? 0) + cover);
  }
};
