import type { Vocabulary } from '../vocabulary/vocabulary.ts';
import { foldedPhrases } from './folded-phrases.ts';
import { oncePer } from './once-per.ts';

/** Marks between the parts of a message. */
export const partingMarks = /[,.;!?…،؛؟、，。！？]+/u;

/** The words of a folded text, with one space between them and no marks. */
export const bareWords = (folded: string): string => folded.replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ').trim();

/** The phrases of a vocabulary's list as bare words. */
export const barePhrases = oncePer(
  (phrases: readonly string[]): ReadonlySet<string> => new Set(foldedPhrases(phrases).map(bareWords)),
);

/** Phrases that say nothing by themselves beside an answer, as bare words: fillers, and words for taking something back. */
export const idlePhrases = oncePer(
  ({ concepts }: Vocabulary): ReadonlySet<string> =>
    barePhrases(
      concepts
        .filter(({ means }) => means.includes('correct') || means.every(name => name === 'filler'))
        .flatMap(({ phrases }) => phrases),
    ),
);
