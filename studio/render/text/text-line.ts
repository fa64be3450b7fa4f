import type { FittedText } from './fit-text.ts';
import type { Box, PlacedText } from './place-text.ts';
import { direction, type TextFont } from './text-font.ts';

/** One line within its bitmap, for showing it grapheme by grapheme. */
export interface TextLine {
  /** The line's rows, even; those of all lines together are the bitmap's. */
  readonly top: number;
  readonly bottom: number;
  readonly rightToLeft: boolean;
  /** Where each grapheme ends, in reading order: the first ones are the left ones, or the right ones. */
  readonly stops: readonly number[];
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });
/** Share of the line distance below a baseline where the next line's rows begin. */
const BELOW_BASELINE = 0.28;

/**
 * Where each grapheme ends. In a line that mixes directions the stops follow the line's own direction, so it still
 * appears evenly from its start.
 */
export function typingStops(
  text: FittedText,
  placed: PlacedText,
  box: Box,
  font: TextFont,
): readonly TextLine[] {
  const even = (value: number) => 2 * Math.round(value / 2);
  const floor = (row: number) => {
    const baseline = placed.starts[row]?.y;
    return row === text.lines.length - 1 || baseline === undefined
      ? box.bottom - box.top
      : even(baseline - box.top + BELOW_BASELINE * text.leading);
  };
  return text.lines.map((line, row) => {
    const rightToLeft = direction(line) === 'rtl';
    const start = (placed.starts[row]?.x ?? 0) - box.left;
    const end = start + font.measure(line) * text.size;
    const stops = Array.from(graphemes.segment(line), ({ segment, index }) => {
      const typed = font.measure(line.slice(0, index + segment.length)) * text.size;
      return even(rightToLeft ? end - typed : start + typed);
    });
    return { top: row === 0 ? 0 : floor(row - 1), bottom: floor(row), rightToLeft, stops };
  });
}
