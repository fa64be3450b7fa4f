import type { StreamEvent } from './stream-event.ts';

/** Everything that was said and done in one edit so far. Immutable: `transcribe` returns the next one. */
export interface Transcript {
  /** Finished texts and groups of increments, in order. */
  readonly pieces: readonly Piece[];
  /** Names of the tools called, each once, in order of first use. */
  readonly tools: readonly string[];
  readonly running: string | undefined;
  readonly toolsSucceeded: boolean;
  readonly failure: Extract<StreamEvent, { kind: 'error' | 'code' }> | undefined;
  /** The last thing of substance; what a broken stream was in the middle of. */
  readonly last: 'nothing' | 'text' | 'increment' | 'tool' | 'failure';
  readonly malformed: number;
}

/** `closed`: a tool came after it, so a later whole text repeats it only if it contains it. */
interface Piece {
  readonly text: string;
  readonly form: 'whole' | 'increment' | 'flat';
  readonly closed: boolean;
}

export const emptyTranscript: Transcript = {
  pieces: [],
  tools: [],
  running: undefined,
  toolsSucceeded: false,
  failure: undefined,
  last: 'nothing',
  malformed: 0,
};

/** Adds one event. */
export function transcribe(before: Transcript, event: StreamEvent): Transcript {
  switch (event.kind) {
    case 'text':
      return {
        ...before,
        pieces: addText(before.pieces, event.text, event.form),
        last: event.form === 'increment' ? 'increment' : 'text',
      };
    case 'tool-started':
      return {
        ...before,
        pieces: before.pieces.map(close),
        tools: withTool(before.tools, event.tool),
        running: event.tool,
        last: 'tool',
      };
    case 'tool-finished':
      return {
        ...before,
        pieces: before.pieces.map(close),
        tools: withTool(before.tools, event.tool),
        running: undefined,
        toolsSucceeded: before.toolsSucceeded || event.succeeded,
        last: 'tool',
      };
    case 'error':
    case 'code':
      return { ...before, failure: before.failure ?? event, last: 'failure' };
    case 'malformed':
      return { ...before, malformed: before.malformed + 1 };
    case 'heartbeat':
    case 'activity':
      return before;
  }
}

const close = (piece: Piece): Piece => (piece.closed ? piece : { ...piece, closed: true });

/** Distinct tools that are noted; the backend has a dozen. */
const maxTools = 50;

const withTool = (tools: readonly string[], tool: string): readonly string[] =>
  tools.includes(tool) || tools.length === maxTools ? tools : [...tools, tool];

/** Pieces that are kept: a stream of one-letter texts must not cost the square of its length. */
const maxPieces = 500;
/** Characters of text that are kept in all: far more than anybody reads, far less than would hurt. */
const maxText = 256 * 1024;

function addText(pieces: readonly Piece[], text: string, form: Piece['form']): readonly Piece[] {
  const last = pieces.at(-1);
  if (pieces.length > maxPieces) return pieces;
  if (pieces.reduce((sum, piece) => sum + piece.text.length, 0) + text.length > maxText) return pieces;
  if (form === 'whole') {
    // A whole text repeats the increments before it (nemo-contract §4.3 G), and servers repeat whole texts.
    const kept = pieces.filter(piece =>
      piece.form === 'increment' ? piece.closed && !text.includes(piece.text.trim()) : piece.text !== text,
    );
    return [...kept, { text, form, closed: false }];
  }
  if (last !== undefined && last.form === form && !last.closed) {
    const joint = form === 'flat' && startsParagraph(last.text, text) ? '\n\n' : '';
    return [...pieces.slice(0, -1), { ...last, text: last.text + joint + text }];
  }
  return [...pieces, { text, form, closed: false }];
}

/**
 * Flat texts may be tokens of one sentence or sentences of their own; nobody says which. A text that ends a sentence
 * and one that begins with a capital or a non-Latin letter are two.
 */
const startsParagraph = (before: string, after: string): boolean =>
  /[.!?。！？…:：✓✅)]$/u.test(before) && /^[\p{Lu}\p{Lo}\p{Extended_Pictographic}]/u.test(after);

/** All text so far, paragraphs apart. */
export const textOf = ({ pieces }: Transcript): string =>
  pieces
    .map(piece => piece.text.trim())
    .filter(text => text !== '')
    .join('\n\n');
