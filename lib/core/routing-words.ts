import { arabic } from './routing-words/arabic.ts';
import { chinese } from './routing-words/chinese.ts';
import { english } from './routing-words/english.ts';
import { french } from './routing-words/french.ts';
import { german } from './routing-words/german.ts';
import { hindi } from './routing-words/hindi.ts';
import { indonesian } from './routing-words/indonesian.ts';
import { japanese } from './routing-words/japanese.ts';
import { korean } from './routing-words/korean.ts';
import type { LanguageWords } from './routing-words/language-words.ts';
import { portuguese } from './routing-words/portuguese.ts';
import { russian } from './routing-words/russian.ts';
import { spanish } from './routing-words/spanish.ts';
import { turkish } from './routing-words/turkish.ts';

/**
 * Every list is a whole-message vocabulary: a message with any other word in it is an edit (nemo-contract §12). English and
 * Chinese are the backend's own languages, and come first.
 */
export const routingWords: readonly LanguageWords[] = [
  english,
  chinese,
  spanish,
  portuguese,
  russian,
  german,
  french,
  indonesian,
  turkish,
  hindi,
  arabic,
  japanese,
  korean,
];
