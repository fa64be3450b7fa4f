import { means, type Token } from '../lexing/token.ts';
import { isNumber } from './photo-list.ts';
import { isColonAt } from './text-links.ts';

/** So many words name the photos, at most. */
const longest = 24;

/** Photos by their numbers between a word for captions and a colon, and where the captions begin. */
export interface CaptionedPhotos {
  readonly numbers: readonly number[];
  readonly from: number;
}

/** `captions for 1 to 3: Dawn, Noon, Dusk`, `caption 2, 4 and 5: …`: two photos or more, and nothing else up to the colon. */
export function captionedPhotos(tokens: readonly Token[], head: number): CaptionedPhotos | undefined {
  const numbers: number[] = [];
  let isRange = false;
  for (let at = head + 1; at <= head + longest; at += 1) {
    const token = tokens[at];
    if (token === undefined) return undefined;
    if (isColonAt(tokens, at)) return numbers.length > 1 ? { numbers, from: at + 1 } : undefined;
    if (token.kind === 'number' && isNumber(token)) {
      const last = numbers.at(-1);
      if (isRange && last !== undefined) for (let n = last + 1; n < token.value; n += 1) numbers.push(n);
      numbers.push(token.value);
      isRange = true;
      continue;
    }
    // What stands between two numbers and is no word for and leads from one to the other.
    const isComma = token.kind === 'separator' && token.mark === 'comma';
    if (isComma || means(token, 'and')) isRange = false;
    else if (!(isIdle(token) || (token.kind === 'separator' && token.mark === 'range'))) return undefined;
  }
  return undefined;
}

const isIdle = (token: Token): boolean =>
  (['filler', 'photo', 'number', 'until', 'with', 'from', 'as'] as const).some(name => means(token, name));
