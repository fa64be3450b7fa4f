import type { TextPosition } from '../../timeline/draft.ts';
import { type SafeZone, type Size, safeZone } from './safe-zone.ts';

/** One line as it would be drawn with its start at (0, 0) on the baseline; pixels. */
export interface LineExtent {
  readonly advance: number;
  /** Ink to the left of the start, to the right of it, above and below the baseline. */
  readonly left: number;
  readonly right: number;
  readonly ascent: number;
  readonly descent: number;
}
export interface Point {
  readonly x: number;
  readonly y: number;
}
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}
export interface PlacedText {
  /** Start of each line on its baseline, on the canvas. */
  readonly starts: readonly Point[];
  /** What the ink takes up. */
  readonly ink: Box;
  /** What the text must be scaled by to stay in the safe zone; 1 if it does. Scale and place again. */
  readonly shrink: number;
}

/** A line of small letters stands where one with capitals and descenders would: captions must not jump. In em. */
const CAPITALS = 0.73;
const DESCENDERS = 0.22;

/** Width in which a text at `pos` may be wrapped. Centred text stays centred, so it keeps the wider inset twice. */
export function columnWidth(pos: TextPosition, canvas: Size): number {
  const zone = safeZone(canvas);
  if (column(pos) !== 'center') return zone.right - zone.left;
  return canvas.width - 2 * Math.max(zone.left, canvas.width - zone.right);
}

/** Places lines at one of the nine positions so that all their ink is inside the safe zone. */
export function placeText(
  extents: readonly LineExtent[],
  pos: TextPosition,
  canvas: Size,
  font: { readonly size: number; readonly leading: number },
): PlacedText {
  const zone = safeZone(canvas);
  const width = Math.max(...extents.map(line => line.advance));
  const ascent = Math.max(
    CAPITALS * font.size,
    ...extents.map((line, row) => line.ascent - row * font.leading),
  );
  const last = extents.length - 1;
  const descent = Math.max(
    DESCENDERS * font.size,
    ...extents.map((line, row) => line.descent - (last - row) * font.leading),
  );
  const height = ascent + last * font.leading + descent;

  const x = { left: zone.left, center: (canvas.width - width) / 2, right: zone.right - width }[column(pos)];
  const y = { top: zone.top, center: (canvas.height - height) / 2, bottom: zone.bottom - height }[row(pos)];
  const slack = { left: 0, center: 0.5, right: 1 }[column(pos)];
  const loose = extents.map((line, index) => ({
    x: x + (width - line.advance) * slack,
    y: y + ascent + index * font.leading,
  }));
  const ink = inkOf(loose, extents);
  const dx = keepInside(ink.left, ink.right, zone.left, zone.right);
  const dy = keepInside(ink.top, ink.bottom, zone.top, zone.bottom);
  return {
    starts: loose.map(start => ({ x: start.x + dx, y: start.y + dy })),
    ink: { left: ink.left + dx, right: ink.right + dx, top: ink.top + dy, bottom: ink.bottom + dy },
    shrink: Math.min(1, ratio(zone, 'left', 'right', ink), ratio(zone, 'top', 'bottom', ink)),
  };
}

type Column = 'left' | 'center' | 'right';
type Row = 'top' | 'center' | 'bottom';

const column = (pos: TextPosition): Column =>
  pos.endsWith('left') ? 'left' : pos.endsWith('right') ? 'right' : 'center';
const row = (pos: TextPosition): Row =>
  pos.startsWith('top') ? 'top' : pos.startsWith('bottom') ? 'bottom' : 'center';

function inkOf(starts: readonly Point[], extents: readonly LineExtent[]): Box {
  const edges = extents.map((line, index) => {
    const { x, y } = starts[index] ?? { x: 0, y: 0 };
    return { left: x - line.left, right: x + line.right, top: y - line.ascent, bottom: y + line.descent };
  });
  return {
    left: Math.min(...edges.map(edge => edge.left)),
    right: Math.max(...edges.map(edge => edge.right)),
    top: Math.min(...edges.map(edge => edge.top)),
    bottom: Math.max(...edges.map(edge => edge.bottom)),
  };
}

function keepInside(low: number, high: number, least: number, most: number): number {
  return low < least ? least - low : high > most ? Math.max(most - high, least - low) : 0;
}

function ratio(zone: SafeZone, low: 'left' | 'top', high: 'right' | 'bottom', ink: Box): number {
  const taken = ink[high] - ink[low];
  return taken > 0 ? (zone[high] - zone[low]) / taken : 1;
}
