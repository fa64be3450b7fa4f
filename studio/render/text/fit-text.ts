import type { TextRole } from '../../timeline/draft.ts';
import type { SafeZone, Size } from './safe-zone.ts';
import { SMALLEST_TEXT, textStyles } from './text-style.ts';
import { countLines, type Measure, measureParagraphs, wrapText } from './wrap-text.ts';

export interface FittedText {
  readonly lines: readonly string[];
  /** Font size in pixels. */
  readonly size: number;
  /** Distance of baselines in pixels. */
  readonly leading: number;
}

export const ELLIPSIS = '…';

/** Each try is 4 % smaller than the last one. */
const SHRINK = 0.96;
/** A long word shrinks the text down to this share before it is cut. */
const BEFORE_CUTTING = 0.42;

/**
 * Chooses size and lines: the role's size, smaller if the text does not fit its share of the safe zone, and only at the
 * smallest readable size shortened with an ellipsis. `leading` is the least distance of baselines in em that keeps the
 * script's tallest glyphs apart.
 */
export function fitText(
  text: string,
  look: { readonly role: TextRole; readonly size: number },
  place: { readonly canvas: Size; readonly zone: SafeZone; readonly width: number },
  font: { readonly measure: Measure; readonly leading: number },
): FittedText {
  const style = textStyles[look.role];
  const short = Math.min(place.canvas.width, place.canvas.height);
  const wanted = Math.max(1, short * style.size * look.size);
  const smallest = Math.min(wanted, Math.max(1, short * SMALLEST_TEXT));
  const height = (place.zone.bottom - place.zone.top) * style.height;
  const leading = Math.max(style.leading, font.leading);
  const measure = remember(font.measure);
  const paragraphs = measureParagraphs(text, measure);
  const rows = (size: number) => Math.max(1, Math.floor(height / (size * leading)));
  const columns = (size: number) => Math.min(place.width, style.measure * wanted) / size;
  const longestPiece = Math.max(0, ...paragraphs.flat().map(piece => piece.inked));

  for (let size = wanted; ; size = Math.max(smallest, size * SHRINK)) {
    const wholeWords = longestPiece <= columns(size) || size <= wanted * BEFORE_CUTTING;
    const fits = wholeWords && countLines(paragraphs, columns(size), measure) <= rows(size);
    if (!fits && size > smallest) continue;
    const { lines } = wrapText(paragraphs, columns(size), measure);
    return { lines: shorten(lines, rows(size), columns(size), measure), size, leading: size * leading };
  }
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

function shorten(lines: readonly string[], rows: number, limit: number, measure: Measure): readonly string[] {
  if (lines.length <= rows) return lines;
  const last = Array.from(graphemes.segment(lines[rows - 1] ?? ''), ({ segment }) => segment);
  const ended = () => last.join('').trimEnd() + ELLIPSIS;
  while (last.length > 0 && measure(ended()) > limit) last.pop();
  return [...lines.slice(0, rows - 1), ended()];
}

function remember(measure: Measure): Measure {
  const widths = new Map<string, number>();
  return text => {
    const known = widths.get(text);
    if (known !== undefined) return known;
    const width = measure(text);
    widths.set(text, width);
    return width;
  };
}
