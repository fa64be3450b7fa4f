import type { Canvas, Color } from './canvas.ts';
import type { Outline } from './open-font.ts';

type Point = readonly [x: number, y: number];

/** Steps of a curve, and lines that each row of pixels is measured in. */
const curveSteps = 6;
const rowsPerPixel = 4;

/** Fills a glyph's outline with a colour; `y` is the baseline, `scale` pixels per unit of its font. */
export const fillGlyph = (
  canvas: Canvas,
  outline: Outline,
  { x, y, scale, color }: { x: number; y: number; scale: number; color: Color },
): void => {
  const edges = edgesOf(outline).map(([from, to]): [Point, Point] => [
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
const edgesOf = (outline: Outline): readonly (readonly [Point, Point])[] => {
  const edges: [Point, Point][] = [];
  let start: Point = [0, 0];
  let at: Point = [0, 0];
  const lineTo = (to: Point) => {
    edges.push([at, to]);
    at = to;
  };
  for (const { type, values } of outline) {
    const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = values;
    const from = at;
    if (type === 'M') start = at = [a, b];
    else if (type === 'L') lineTo([a, b]);
    else if (type === 'Z') lineTo(start);
    else {
      const [p1, p2, p3]: readonly [Point, Point, Point] =
        type === 'C'
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
