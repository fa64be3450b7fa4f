import { barePhrases, bareWords, idlePhrases, partingMarks } from '../lexing/bare-words.ts';
import { foldText } from '../lexing/fold.ts';
import type { Vocabulary } from '../vocabulary/vocabulary.ts';
import type { WishOf } from './wish.ts';

/** `20 rather`, `hmm, 7 is better`: a message that puts a number in the place of the last one, and says nothing more. */
export function preferredFigure(message: string, vocabulary: Vocabulary): WishOf<'instead'> | undefined {
  if (message.length > longest) return undefined;
  const [, before = '', digits, after = ''] = aroundFigure.exec(foldText(message)) ?? [];
  if (digits === undefined) return undefined;
  const rather = barePhrases(vocabulary.rather);
  const idle = idlePhrases(vocabulary);
  const said = [before, after]
    .flatMap(side => side.split(partingMarks).map(bareWords))
    .filter(part => part !== '');
  const isSigh = (part: string): boolean => part.length <= longestSigh;
  const prefers = said.some(part => rather.has(part));
  if (!prefers || !said.every(part => rather.has(part) || idle.has(part) || isSigh(part))) return undefined;
  const n = Number(digits);
  const target = { refs: [{ by: 'number', n }], except: false } as const;
  return { do: 'instead', target, figure: n, text: message.trim() };
}

const aroundFigure = /^(\D*)([1-9]\d{0,2})(\D*)$/u;

/** `hmm`, `ах`, characters. */
const longestSigh = 3;

/** Longer messages say something of their own, characters. */
const longest = 60;
