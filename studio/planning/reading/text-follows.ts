import { isUnspaced } from '../lexing/script.ts';
import { means, type Token } from '../lexing/token.ts';
import { isMood, isYear } from './text-words.ts';

/** A filler belongs to the text when a plain word follows it: `title the best days`. */
export function textFollows(tokens: readonly Token[], at: number, raw: string): boolean {
  let next = at;
  while (means(tokens[next], 'filler')) next += 1;
  const token = tokens[next];
  if (token === undefined) return false;
  if (isOrdinalOfText(tokens, next)) return true;
  // In `标题叫我们的婚礼` the filler is written on to its word, in `标题写我们的2025` to its year.
  return (
    token.kind === 'word' ||
    (isUnspaced(raw.charAt(token.start)) && isMood(token)) ||
    (isYear(token) && isUnspaced(raw.charAt(token.start - 1)))
  );
}

/** `first day of school`, `the last dance`: what is counted is no photo but a word of the text. */
export const isOrdinalOfText = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.kind === 'ordinal' && isPlainWord(tokens[at + 1]);

const isPlainWord = (token: Token | undefined): boolean =>
  token !== undefined && (token.kind === 'word' || isMood(token));
