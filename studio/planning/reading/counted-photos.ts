import { foldText } from '../lexing/fold.ts';
import { foldedPhrases } from '../lexing/folded-phrases.ts';
import type { Token } from '../lexing/token.ts';
import type { Vocabulary } from '../vocabulary/vocabulary.ts';
import type { Group } from './group.ts';
import { isPhoto } from './photo-list.ts';

/** `사진 6장`: the word, a number and what photos are counted with, which is no photo by its number. */
export function countedPhotos(
  words: readonly Token[],
  at: number,
  raw: string,
  { counters, verbs }: Vocabulary,
): Group | undefined {
  const [photo, number, counter] = words.slice(at, at + 3);
  if (verbs !== 'after' || !isPhoto(photo) || number?.kind !== 'number' || !counter) return undefined;
  const isCounter =
    counter.start === number.end &&
    foldedPhrases(counters).includes(foldText(raw.slice(counter.start, counter.end)));
  const start = photo?.start ?? number.start;
  if (!isCounter) return undefined;
  return { node: { kind: 'count', count: number.value, start, end: counter.end }, next: at + 3 };
}
