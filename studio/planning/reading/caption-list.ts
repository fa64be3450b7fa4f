import type { Token } from '../lexing/token.ts';
import { means } from '../lexing/token.ts';
import type { Found } from './text-found.ts';
import { harmless, isCapitalised, isMood } from './text-words.ts';

/** `captions: Paris, Rome, Berlin`: one for each photo. `numbers`: of the photos, where they are named. */
export function captionList(
  tokens: readonly Token[],
  from: number,
  raw: string,
  numbers: readonly number[] = [],
): Found | undefined {
  const items: Token[] = [];
  let at = from;
  let to = from;
  while (at < tokens.length) {
    let end = at;
    while (
      end < tokens.length &&
      (tokens[end]?.kind === 'word' ||
        tokens[end]?.kind === 'number' ||
        means(tokens[end], 'filler') ||
        isNameAlone(tokens, end, raw) ||
        (end > at && means(tokens[end], 'off')) ||
        harmlessAt(tokens, end))
    )
      end += 1;
    const first = tokens[at];
    const last = tokens[end - 1];
    if (end === at || first === undefined || last === undefined) break;
    items.push({
      kind: 'item',
      n: numbers[items.length] ?? items.length + 1,
      text: raw.slice(first.start, last.end),
      start: first.start,
      end: last.end,
    });
    to = end;
    const mark = tokens[end];
    if (mark?.kind !== 'separator' || (mark.mark !== 'comma' && mark.mark !== 'newline')) break;
    at = end + 1;
  }
  return items.length >= 2 ? { from, to, tokens: items } : undefined;
}

/** The `Max` of `Mia, Leo, Max`: a capital, and nothing else up to the mark on either side. */
function isNameAlone(tokens: readonly Token[], at: number, raw: string): boolean {
  const [before, token, next] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  const isMark = (one: Token | undefined) => one === undefined || one.kind === 'separator';
  return token?.kind === 'concept' && isCapitalised(token, raw) && isMark(before) && isMark(next);
}

const harmlessAt = (tokens: readonly Token[], at: number): boolean => {
  const token = tokens[at];
  return token !== undefined && harmless(token) && !isMood(token);
};
