import en from './en.json' with { type: 'json' };
import { type Vocabulary, vocabularySchema } from './vocabulary.ts';

/** Every language the editor reads, English first. A new one is one more file and one more line here. */
export const vocabularies: readonly Vocabulary[] = [en].map(file => vocabularySchema.parse(file));

export const vocabularyOf = (language: string): Vocabulary | undefined =>
  vocabularies.find(vocabulary => vocabulary.language === language.toLowerCase().split('-')[0]);
