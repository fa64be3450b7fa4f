import { bareWords, idlePhrases, partingMarks } from '../lexing/bare-words.ts';
import { foldText } from '../lexing/fold.ts';
import { foldedPhrases } from '../lexing/folded-phrases.ts';
import type { Vocabulary } from '../vocabulary/vocabulary.ts';
import type { WishOf } from './wish.ts';

/** `never mind`, `no, doch nicht`: a message that takes back what the last one asked for, and says nothing more. */
export function takenBack(message: string, vocabulary: Vocabulary): WishOf<'take-back'> | undefined {
  if (message.length > longest) return undefined;
  const { takesBack, closings } = vocabulary;
  const isIn = (list: readonly string[], part: string): boolean =>
    list.some(phrase => bareWords(phrase) === part);
  const besides = idlePhrases(vocabulary);
  const parts = message.split(partingMarks).flatMap(part => bareWords(foldText(part)) || []);
  const telling = parts.filter(part => isIn(foldedPhrases(takesBack), part));
  const idle = parts.filter(part => !telling.includes(part));
  const isIdle = (part: string): boolean => isIn(foldedPhrases(closings), part) || isIn(besides, part);
  return telling.length > 0 && idle.every(isIdle) ? { do: 'take-back' } : undefined;
}

/** Longer messages say something of their own, characters. */
const longest = 60;
