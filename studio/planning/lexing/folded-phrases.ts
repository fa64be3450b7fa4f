import { foldText } from './fold.ts';
import { isUnspaced } from './script.ts';

const known = new WeakMap<readonly string[], readonly string[]>();

/** The phrases of a vocabulary's list as they are compared, folded once for each list: every word of a message asks. */
export function foldedPhrases(phrases: readonly string[]): readonly string[] {
  const folded = known.get(phrases) ?? phrases.map(foldText);
  known.set(phrases, folded);
  return folded;
}

/** Whether a folded text ends in a folded phrase, as words of its own where words have spaces. */
export const endsInPhrase = (text: string, phrase: string): boolean =>
  text.endsWith(phrase) &&
  (isUnspaced(phrase.charAt(0)) || /(?:^|[^\p{L}])$/u.test(text.slice(0, -phrase.length)));
