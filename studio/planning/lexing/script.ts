const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]/u;
const hangul = /\p{Script=Hangul}/u;
const wordLetter = /[\p{L}\p{M}]/u;

/** Letters of scripts that are written without spaces, or (Hangul) with endings clinging to every word. */
export const isUnspaced = (letter: string): boolean => unspaced.test(letter) || hangul.test(letter);
export const isHangul = (letter: string): boolean => hangul.test(letter);
/** What is known of the letters that texts are made of: every position of every text is asked about many times. */
const spacedLetters = new Map<string, boolean>();
const mostSpacedLetters = 4096;

/** A letter of a script with spaces between words. */
export function isSpacedLetter(letter: string): boolean {
  const known = spacedLetters.get(letter);
  if (known !== undefined) return known;
  const isSpaced = wordLetter.test(letter) && !isUnspaced(letter);
  if (spacedLetters.size < mostSpacedLetters) spacedLetters.set(letter, isSpaced);
  return isSpaced;
}
/** An emoji, which no language has a word for. */
export const isSign = (text: string): boolean => /^[\p{Extended_Pictographic}\p{Emoji_Modifier}]/u.test(text);
export const isLetter = (letter: string): boolean => wordLetter.test(letter);
