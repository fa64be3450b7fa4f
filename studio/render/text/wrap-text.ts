import { breakText } from './break-text.ts';

/** Width of a string in em, white space at its end included. */
export type Measure = (text: string) => number;

/** A text ready for wrapping: paragraphs of pieces that stay together, each with its width in em. */
export type Paragraphs = readonly (readonly Piece[])[];
interface Piece {
  readonly text: string;
  readonly width: number;
  /** Without the white space at its end, which may hang over the edge. */
  readonly inked: number;
}

export interface Wrapped {
  readonly lines: readonly string[];
  /** Widest line in em. */
  readonly width: number;
  /** A word had to be cut because it is longer than a line. */
  readonly cut: boolean;
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });
const ROUNDING = 1e-6;
export function measureParagraphs(text: string, measure: Measure): Paragraphs {
  return text.split('\n').map(paragraph => breakText(paragraph).map(piece => measurePiece(piece, measure)));
}

/**
 * Wraps to lines no wider than `limit` em, in as few as possible, and evens them out: of all blocks with that number of
 * lines the one whose lines differ least in width. Words longer than a line are cut between graphemes.
 */
export function wrapText(paragraphs: Paragraphs, limit: number, measure: Measure): Wrapped {
  const wrapped = paragraphs.map(pieces => balance(cutLongPieces(pieces, limit, measure), limit));
  return {
    lines: wrapped.flatMap(block => block.lines),
    width: Math.max(0, ...wrapped.map(block => block.width)),
    cut: paragraphs.some(pieces => pieces.some(piece => piece.inked > limit + ROUNDING)),
  };
}

/** The text in as few lines as it needs, without evening out: what `fitText` tries sizes with. */
export function countLines(paragraphs: Paragraphs, limit: number, measure: Measure): number {
  return paragraphs.reduce(
    (sum, pieces) => sum + fill(cutLongPieces(pieces, limit, measure), limit).lines.length,
    0,
  );
}

interface Block {
  readonly lines: readonly string[];
  readonly width: number;
}

/**
 * Of all ways to set the pieces in as few lines as possible, the one with the least sum of squared widths, which is the
 * most even one. `costs[end]` holds the best way to set the first `end` pieces in the lines so far.
 */
function balance(pieces: readonly Piece[], limit: number): Block {
  const greedy = fill(pieces, limit);
  let ways = new Map<number, Way>([[0, { cost: 0, lines: [], width: 0 }]]);
  for (let line = 0; line < greedy.lines.length; line++) {
    const longer = new Map<number, Way>();
    for (const [start, way] of ways) {
      let advance = 0;
      for (let end = start; end < pieces.length; end++) {
        const piece = pieces[end];
        if (!piece || (end > start && advance + piece.inked > limit + ROUNDING)) break;
        const width = advance + piece.inked;
        const cost = way.cost + width ** 2;
        if (cost < (longer.get(end + 1)?.cost ?? Number.POSITIVE_INFINITY))
          longer.set(end + 1, { cost, lines: [...way.lines, end + 1], width: Math.max(way.width, width) });
        advance += piece.width;
      }
    }
    ways = longer;
  }
  const best = ways.get(pieces.length);
  if (!best) return greedy;
  const lines = best.lines.map((end, line) => textOf(pieces.slice(best.lines[line - 1] ?? 0, end)));
  return { lines, width: best.width };
}

interface Way {
  readonly cost: number;
  /** Index of the piece after each line. */
  readonly lines: readonly number[];
  readonly width: number;
}

const textOf = (pieces: readonly Piece[]): string =>
  pieces
    .map(piece => piece.text)
    .join('')
    .trimEnd();

function fill(pieces: readonly Piece[], limit: number): Block {
  const lines: string[] = [];
  let line = '';
  let advance = 0;
  let width = 0;
  for (const piece of pieces) {
    if (line !== '' && advance + piece.inked > limit + ROUNDING) {
      lines.push(line.trimEnd());
      line = '';
      advance = 0;
    }
    width = Math.max(width, advance + piece.inked);
    line += piece.text;
    advance += piece.width;
  }
  lines.push(line.trimEnd());
  return { lines, width };
}

function cutLongPieces(pieces: readonly Piece[], limit: number, measure: Measure): readonly Piece[] {
  return pieces.flatMap(piece => {
    if (piece.inked <= limit + ROUNDING) return [piece];
    return Array.from(graphemes.segment(piece.text), ({ segment }) => measurePiece(segment, measure));
  });
}

function measurePiece(text: string, measure: Measure): Piece {
  const inked = text.trimEnd();
  const width = measure(text);
  return { text, width, inked: inked === text ? width : measure(inked) };
}
