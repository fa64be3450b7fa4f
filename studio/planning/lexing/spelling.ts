import type { Lexicon } from './lexicon.ts';
import { oncePer } from './once-per.ts';

/** Shorter words have too many neighbours to mend. */
const leastLetters = 4;
/** From this length on two slips are forgiven instead of one. */
const lettersForTwo = 8;
/** No word of ours is as long; runs of letters without a space are not worth the search. */
const mostLetters = 24;

/**
 * The vocabulary's word that was probably meant, or nothing when the word is known or nothing is near. The first
 * letter has to be right, or swapped with the second: people slip inside words. Bounded by the vocabulary's size.
 */
export function mend(word: string, lexicon: Lexicon): string | undefined {
  if (word.length < leastLetters || word.length > mostLetters || lexicon.words.has(word)) return undefined;
  if (bareArabic(word).some(bare => lexicon.words.has(bare))) return undefined;
  if (lexicon.stems.some(stem => stem.length >= 3 && word.startsWith(stem))) return undefined;
  let best: { readonly word: string; readonly slips: number } | undefined;
  const consider = (candidate: string, meant: string): void => {
    if (candidate.length < leastLetters || Math.abs(candidate.length - meant.length) > 2) return;
    const swapped = candidate.charAt(1) === meant.charAt(0) && candidate.charAt(0) === meant.charAt(1);
    if (candidate.charAt(0) !== meant.charAt(0) && !swapped) return;
    const allowed = Math.min(candidate.length, meant.length) >= lettersForTwo ? 2 : 1;
    const slips = distance(meant, candidate, allowed);
    // A letter is left out more often than one is added: `longr` is longer and not long.
    const isBetter =
      !best || slips < best.slips || (slips === best.slips && candidate.length > best.word.length);
    if (slips > allowed || !isBetter) return;
    // A missing or swapped letter is a slip, a different one in a four-letter word is another word.
    if (candidate.length === leastLetters && meant.length === leastLetters && !isSwap(candidate, meant))
      return;
    best = { word: candidate, slips };
  };
  // Only words that begin alike, or with the first two letters swapped, can be meant.
  for (const first of new Set(word.slice(0, 2)))
    for (const candidate of byFirstLetter(lexicon).get(first) ?? []) consider(candidate, word);
  for (const stem of lexicon.stems) {
    if (stem.length > leastLetters) consider(stem, word.slice(0, stem.length));
  }
  return best?.word;
}

const byFirstLetter = oncePer((lexicon: Lexicon): ReadonlyMap<string, readonly string[]> => {
  const index = new Map<string, string[]>();
  for (const word of lexicon.words) {
    const first = word.charAt(0);
    const words = index.get(first);
    if (words) words.push(word);
    else index.set(first, [word]);
  }
  return index;
});

/** An Arabic word without the letters that may be written on to its front. */
const bareArabic = (word: string): readonly string[] =>
  /^\p{Script=Arabic}/u.test(word) ? [1, 2, 3, 4].map(letters => word.slice(letters)) : [];

const isSwap = (a: string, b: string): boolean => [...a].sort().join('') === [...b].sort().join('');

/** Letters to insert, delete, replace or swap with their neighbour; anything above `limit` is `limit + 1`. */
function distance(a: string, b: string, limit: number): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a.charAt(i - 1) === b.charAt(j - 1) ? 0 : 1;
      let least = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + same);
      const swapped =
        i > 1 && j > 1 && a.charAt(i - 1) === b.charAt(j - 2) && a.charAt(i - 2) === b.charAt(j - 1);
      if (swapped) least = Math.min(least, (beforeLast[j - 2] ?? 0) + 1);
      row.push(least);
    }
    if (Math.min(...row) > limit) return limit + 1;
    beforeLast = last;
    last = row;
  }
  return last[b.length] ?? limit + 1;
}
