import type { Texts } from './texts.ts';
import { quoted } from './wording-quoted.ts';

/** Kinds of music that have words in every language, as backends call them in English. */
const kinds = [
  'lo-fi',
  'upbeat',
  'happy',
  'calm',
  'cinematic',
  'ambient',
  'jazz',
  'acoustic',
  'electronic',
  'sad',
  'romantic',
  'holiday',
];

/** The name of a song in one line, of a kind of music the word for it. */
export const musicInWords = (name: string, texts: Texts): string => {
  const kind = name.toLowerCase();
  return kinds.includes(kind) ? texts(`music-${kind}`) : quoted(name);
};
