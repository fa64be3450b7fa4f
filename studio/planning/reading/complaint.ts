import { foldText } from '../lexing/fold.ts';
import { foldedPhrases } from '../lexing/folded-phrases.ts';
import { isUnspaced } from '../lexing/script.ts';
import type { Node } from './node.ts';
import type { Sentence } from './sentence.ts';

/** `drags`, `too slow`: words that say what is wrong, and not what is wanted. */
export function complainsOf(node: Node | undefined, { raw, vocabulary }: Sentence): boolean {
  if (node === undefined) return false;
  const said = ` ${foldText(raw.slice(node.start, node.end))} `;
  return foldedPhrases(vocabulary.complaints).some(word =>
    said.includes(isUnspaced(word.charAt(0)) ? word : ` ${word} `),
  );
}
