import { foldText } from '../lexing/fold.ts';
import { foldedPhrases } from '../lexing/folded-phrases.ts';
import type { Vocabulary } from '../vocabulary/vocabulary.ts';
import type { WishOf } from './wish.ts';

/** `never mind`, `no, doch nicht`: a message that takes back what the last one asked for, and says nothing more. */
export function takenBack(message: string, vocabulary: Vocabulary): WishOf<'take-back'> | undefined {
  if (message.length > longest) return undefined;
  const { takesBack, closings } = vocabulary;
  const isIn = (list: readonly string[], part: string): boolean =>
    foldedPhrases(list).some(phrase => words(phrase) === part);
  const besides = vocabulary.concepts
    .filter(({ means }) => means.includes('correct') || means.every(name => name === 'filler'))
    .flatMap(({ phrases }) => phrases);
  const parts = message.split(mark).flatMap(part => words(foldText(part)) || []);
  const telling = parts.filter(part => isIn(takesBack, part));
  const idle = parts.filter(part => !telling.includes(part));
  const isIdle = (part: string): boolean => isIn(closings, part) || isIn(besides, part);
  return telling.length > 0 && idle.every(isIdle) ? { do: 'take-back' } : undefined;
}

const mark = /[,.;!?…،؛؟、，。！？]+/u;
const words = (text: string): string => text.replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ').trim();

/** Longer messages say something of their own, characters. */
const longest = 60;
