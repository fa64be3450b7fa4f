import { foldText } from './fold.ts';
import { oncePer } from './once-per.ts';
import { isUnspaced } from './script.ts';

/** The phrases of a vocabulary's list as they are compared. */
export const foldedPhrases = oncePer((phrases: readonly string[]): readonly string[] =>
  phrases.map(foldText),
);

/** Whether a folded text ends in a folded phrase, as words of its own where words have spaces. */
export const endsInPhrase = (text: string, phrase: string): boolean =>
  text.endsWith(phrase) &&
  (isUnspaced(phrase.charAt(0)) || /(?:^|[^\p{L}])$/u.test(text.slice(0, -phrase.length)));
