import { barePhrases, bareWords, idlePhrases, partingMarks } from '../lexing/bare-words.ts';
import { foldText } from '../lexing/fold.ts';
import type { Vocabulary } from '../vocabulary/vocabulary.ts';
import type { WishOf } from './wish.ts';

/** `never mind`, `no, doch nicht`: a message that takes back what the last one asked for, and says nothing more. */
export function takenBack(message: string, vocabulary: Vocabulary): WishOf<'take-back'> | undefined {
  if (message.length > longest) return undefined;
  const { takesBack, closings } = vocabulary;
  const parts = message.split(partingMarks).flatMap(part => bareWords(foldText(part)) || []);
  const telling = parts.filter(part => barePhrases(takesBack).has(part));
  const idle = parts.filter(part => !telling.includes(part));
  const isIdle = (part: string): boolean =>
    barePhrases(closings).has(part) || idlePhrases(vocabulary).has(part);
  return telling.length > 0 && idle.every(isIdle) ? { do: 'take-back' } : undefined;
}

/** Longer messages say something of their own, characters. */
const longest = 60;
