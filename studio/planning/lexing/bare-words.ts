import type { Vocabulary } from '../vocabulary/vocabulary.ts';
import { foldedPhrases } from './folded-phrases.ts';

/** Marks between the parts of a message. */
export const partingMarks = /[,.;!?…،؛؟、，。！？]+/u;

/** The words of a folded text, with one space between them and no marks. */
export const bareWords = (folded: string): string => folded.replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ').trim();

/** Phrases that say nothing by themselves beside an answer: fillers, and words for taking something back. */
export const idlePhrases = ({ concepts }: Vocabulary): readonly string[] =>
  foldedPhrases(
    concepts
      .filter(({ means }) => means.includes('correct') || means.every(name => name === 'filler'))
      .flatMap(({ phrases }) => phrases),
  );
