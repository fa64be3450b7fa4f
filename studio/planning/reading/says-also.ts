import { foldText } from '../lexing/fold.ts';
import { foldedPhrases } from '../lexing/folded-phrases.ts';
import { isUnspaced } from '../lexing/script.ts';
import type { Vocabulary } from '../vocabulary/vocabulary.ts';
import type { Node } from './node.ts';

/** No word for also is longer, characters. */
const longestAlso = 16;

/** `3 too`, `3枚目も`: a word for also right behind it. */
export function saysAlso({ end }: Node, raw: string, { also }: Vocabulary): boolean {
  const behind = foldText(raw.slice(end, end + longestAlso)).trim();
  return foldedPhrases(also).some(word =>
    isUnspaced(word.charAt(0)) ? behind.startsWith(word) : `${behind} `.startsWith(`${word} `),
  );
}
