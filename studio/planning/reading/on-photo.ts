import { foldText } from '../lexing/fold.ts';
import { foldedPhrases } from '../lexing/folded-phrases.ts';
import type { Node } from './node.ts';
import type { Sentence } from './sentence.ts';

/** No word that leads to a photo from behind is longer, characters. */
const longestSuffix = 8;

/** The `on` of `only on the first photo`: a word on either side of a photo that says what is there, and not that the photo is. */
export function isOnPhoto(limit: Node, photo: Node, { raw, vocabulary }: Sentence): boolean {
  const words = foldedPhrases(vocabulary.outOf);
  const between = foldText(raw.slice(limit.end, Math.max(limit.end, photo.start))).split(/[^\p{L}\p{M}]+/u);
  const behind = foldText(raw.slice(photo.end, photo.end + longestSuffix)).trimStart();
  return between.some(word => words.includes(word)) || words.some(word => behind.startsWith(word));
}
