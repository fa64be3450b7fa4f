import { optionPattern } from './export-options.ts';
import { normalizeMessage } from './normalize-message.ts';
import type { LanguageWords, WordTag } from './routing-words/language-words.ts';

type Tag = WordTag | 'option';
export type Tags = ReadonlySet<Tag>;

/**
 * All ways in which a language's vocabulary covers a message from its first letter to its last, each as the set of tags
 * used; empty if some word is not in the vocabulary. `words` is normalised. Quadratic at worst: tags are sets of a
 * dozen, not paths.
 */
export function coverings(words: string, language: LanguageWords): readonly Tags[] {
  const text = language.spaced ? words : words.replaceAll(' ', '');
  const entries = vocabulary(language);
  const reached = new Map<number, Map<string, Tags>>([[0, new Map([['', new Set<Tag>()]])]]);
  for (let at = 0; at < text.length; at++) {
    const here = reached.get(at);
    if (here === undefined) continue;
    for (const { length, tag } of wordsAt(text, at, entries, language.spaced)) {
      const end = at + length + (text[at + length] === ' ' ? 1 : 0);
      const there = reached.get(end) ?? new Map<string, Tags>();
      for (const tags of here.values()) {
        const more = new Set(tags).add(tag);
        there.set([...more].sort().join(), more);
      }
      reached.set(end, there);
    }
  }
  return [...(reached.get(text.length)?.values() ?? [])];
}

interface Entry {
  readonly word: string;
  readonly tag: Tag;
}

function wordsAt(
  text: string,
  at: number,
  entries: ReadonlyMap<string, readonly Entry[]>,
  spaced: boolean,
): readonly { readonly length: number; readonly tag: Tag }[] {
  const ends = (length: number) => !spaced || at + length === text.length || text[at + length] === ' ';
  const found = (entries.get(text[at] ?? '') ?? [])
    .filter(({ word }) => text.startsWith(word, at) && ends(word.length))
    .map(({ word, tag }) => ({ length: word.length, tag }));
  optionPattern.lastIndex = at;
  const option = optionPattern.exec(text)?.[0];
  return option !== undefined && ends(option.length)
    ? [...found, { length: option.length, tag: 'option' }]
    : found;
}

const vocabularies = new WeakMap<LanguageWords, ReadonlyMap<string, readonly Entry[]>>();

/** A language's words by their first letter. */
function vocabulary(language: LanguageWords): ReadonlyMap<string, readonly Entry[]> {
  const known = vocabularies.get(language);
  if (known !== undefined) return known;
  const byFirst = new Map<string, Entry[]>();
  for (const [tag, words] of wordLists(language)) {
    for (const written of words.split('|')) {
      const normal = normalizeMessage(written);
      const word = language.spaced ? normal : normal.replaceAll(' ', '');
      const first = word[0];
      if (first !== undefined) byFirst.set(first, [...(byFirst.get(first) ?? []), { word, tag }]);
    }
  }
  vocabularies.set(language, byFirst);
  return byFirst;
}

const tagsInOrder = [
  'export',
  'give',
  'video',
  'length',
  'credits',
  'status',
  'help',
  'cancel',
  'upload',
  'fresh',
  'hello',
  'thanks',
  'ask',
  'polite',
] as const satisfies readonly WordTag[];

const wordLists = ({ words }: LanguageWords): readonly (readonly [WordTag, string])[] =>
  tagsInOrder.map(tag => [tag, words[tag] ?? '']);
