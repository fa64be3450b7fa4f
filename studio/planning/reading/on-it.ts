import { bareWords } from '../lexing/bare-words.ts';
import { foldText } from '../lexing/fold.ts';
import { foldedPhrases } from '../lexing/folded-phrases.ts';
import { isUnspaced } from '../lexing/script.ts';
import { isQuote } from './node.ts';
import type { Sentence } from './sentence.ts';
import type { Target, Wish } from './wish.ts';

const it: Target = { refs: [{ by: 'spoken', loose: true }], except: false };

/** `zoom in on it`, `write “Rome” on it`: wishes of such a sentence that name no photo are about the one that was spoken of. */
export function onIt(wishes: readonly Wish[], sentence: Sentence): readonly Wish[] {
  return saysOnIt(sentence) ? wishes.map(meant) : wishes;
}

function meant(wish: Wish): Wish {
  switch (wish.do) {
    case 'text':
      return wish.target || (wish.role ?? 'caption') !== 'caption' ? wish : { ...wish, target: it };
    case 'looks':
    case 'motion':
      return wish.target ? wish : { ...wish, target: it };
    default:
      return wish;
  }
}

/** Longer sentences say of what they are, nodes; and no words for it on either side of what was understood are longer, characters. */
const longest = 12;
const longestTail = 14;

function saysOnIt({ nodes, raw, vocabulary }: Sentence): boolean {
  const [first] = nodes;
  const last = nodes.at(-1);
  if (!first || !last || nodes.length > longest) return false;
  const quoted = nodes.filter(isQuote);
  const outside = [...quoted, { start: last.end + longestTail, end: 0 }].map(({ start }, at) =>
    raw.slice(quoted[at - 1]?.end ?? Math.max(0, first.start - longestTail), start),
  );
  const said = ` ${bareWords(foldText(outside.join(' , ')))} `;
  return foldedPhrases(vocabulary.spokenOn).some(word =>
    said.includes(isUnspaced(word.charAt(0)) ? word : ` ${word} `),
  );
}
