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

/** Written behind it: whom or what it is done to, for whom, whose it is; longer ones first. */
const enclitics: readonly string[] = ['هالي', 'لنا', 'لهم', 'هما', 'لي', 'ها', 'هم', 'هن'];

/** A shorter word may be the beginning of another one. */
const shortestStem = 3;

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

/** The end of what is written on to the word that stands between these places; undefined where that is something else. */
export function encliticEnd(text: string, start: number, end: number): number | undefined {
  if (end - start < shortestStem || !isArabic(text.charAt(end))) return undefined;
  const found = enclitics.find(
    one => text.startsWith(one, end) && !isSpacedLetter(text.charAt(end + one.length)),
  );
  return found === undefined ? undefined : end + found.length;
}
