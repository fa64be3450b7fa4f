const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]/u;
const hangul = /\p{Script=Hangul}/u;
const wordLetter = /[\p{L}\p{M}]/u;

/** Letters of scripts that are written without spaces, or (Hangul) with endings clinging to every word. */
export const isUnspaced = (letter: string): boolean => unspaced.test(letter) || hangul.test(letter);
export const isHangul = (letter: string): boolean => hangul.test(letter);
/** A letter of a script with spaces between words. */
export const isSpacedLetter = (letter: string): boolean => wordLetter.test(letter) && !isUnspaced(letter);
/** An emoji, which no language has a word for. */
export const isSign = (text: string): boolean => /^[\p{Extended_Pictographic}\p{Emoji_Modifier}]/u.test(text);
export const isLetter = (letter: string): boolean => wordLetter.test(letter);
