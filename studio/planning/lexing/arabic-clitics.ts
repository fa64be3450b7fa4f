import { isSpacedLetter } from './script.ts';

/** Arabic writes `and`, `with`, `for` and the article on to the word; the shortest first. */
const clitics: readonly string[] = [
  'و',
  'ف',
  'ب',
  'ل',
  'ك',
  'ال',
  'لل',
  'وب',
  'ول',
  'فب',
  'وال',
  'بال',
  'فال',
  'كال',
  'ولل',
];

const longestClitic = 3;

const isArabic = (letter: string): boolean => /\p{Script=Arabic}/u.test(letter);

/** What may be written on to the word that begins here, the shortest first; nothing in other scripts. */
export const cliticsAt = (text: string, start: number): readonly string[] =>
  isArabic(text.charAt(start)) ? clitics.filter(clitic => text.startsWith(clitic, start)) : [];

/** Between the beginning of the word and this place there is nothing but what is written on to it. */
export function followsClitic(text: string, at: number): boolean {
  if (!isArabic(text.charAt(at))) return false;
  let word = at;
  while (at - word <= longestClitic && isSpacedLetter(text.slice(Math.max(0, word - 1), word))) word -= 1;
  return clitics.includes(text.slice(word, at));
}
