import { isUnspaced } from './script.ts';

/** A text somebody put in quotation marks. `start` and `end` take the marks in, `text` is what lies between. */
export interface Quoted {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

const closers: ReadonlyMap<string, string> = new Map([
  ['"', '"'],
  ['“', '”“"'],
  ['„', '“”"'],
  ['”', '”"'],
  ['«', '»'],
  ['»', '«'],
  ['‹', '›'],
  ['「', '」'],
  ['『', '』'],
  ['《', '》'],
  ['〈', '〉'],
  ['＂', '＂'],
  ['`', '`'],
  ["'", "'"],
  ['‘', "’'"],
  ['’', '’'],
  ['‚', '‘’'],
]);
/** Marks that are apostrophes too: they open only before a word and close only after one. */
const apostrophes = new Set(["'", '‘', '’', '`']);
/** A quotation mark without its partner this far on was no quotation mark. */
const longestQuote = 2000;

const wordAt = (text: string, at: number): boolean => /[\p{L}\p{N}]/u.test(text.slice(at, at + 1));

/** A letter that makes an apostrophe of the mark before it; Korean and Japanese particles follow a quotation directly. */
const joined = (text: string, at: number): boolean => wordAt(text, at) && !isUnspaced(text.slice(at, at + 1));

/** Quoted parts from left to right, never overlapping. What is in them is kept byte for byte. */
export function findQuotes(text: string): readonly Quoted[] {
  const found: Quoted[] = [];
  /** For each kind of closing mark how far there is none, so that a row of opening marks is searched once. */
  const searched = new Map<string, number>();
  for (let at = 0; at < text.length; at += 1) {
    const mark = text.charAt(at);
    const closing = closers.get(mark);
    if (closing === undefined) continue;
    const careful = apostrophes.has(mark);
    if (careful && at > 0 && wordAt(text, at - 1)) continue;
    const { end, until } = closingMark(text, at, Math.max(at + 1, searched.get(mark) ?? 0), closing, careful);
    if (end === undefined) searched.set(mark, until);
    if (end === undefined || text.slice(at + 1, end).trim() === '') continue;
    const quoted = text.slice(at + 1, end);
    // French puts a space inside its marks that is no part of the text.
    found.push({ start: at, end: end + 1, text: mark === '«' ? quoted.trim() : quoted });
    at = end;
  }
  return found;
}

function closingMark(
  text: string,
  open: number,
  from: number,
  closing: string,
  careful: boolean,
): { readonly end?: number; readonly until: number } {
  const limit = Math.min(text.length, open + longestQuote);
  for (let at = from; at < limit; at += 1) {
    if (careful && text.charAt(at) === '\n') return { until: at };
    if (!closing.includes(text.charAt(at))) continue;
    if (careful && (joined(text, at + 1) || /\s/u.test(text.charAt(at - 1)))) continue;
    return { end: at, until: at };
  }
  return { until: limit };
}
