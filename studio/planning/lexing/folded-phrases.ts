import { foldText } from './fold.ts';

const known = new WeakMap<readonly string[], readonly string[]>();

/** The phrases of a vocabulary's list as they are compared, folded once for each list: every word of a message asks. */
export function foldedPhrases(phrases: readonly string[]): readonly string[] {
  const folded = known.get(phrases) ?? phrases.map(foldText);
  known.set(phrases, folded);
  return folded;
}
