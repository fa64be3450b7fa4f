import { isSign } from '../lexing/script.ts';
import type { Token } from '../lexing/token.ts';
import type { Vocabulary } from '../vocabulary/vocabulary.ts';
import { countedPhotos } from './counted-photos.ts';
import type { Node } from './node.ts';
import { numberedPhoto } from './numbered-photo.ts';
import { withPartings } from './partings.ts';
import { withRanges } from './photo-ranges.ts';
import { targetAt } from './target-at.ts';
import { withTimeRanges } from './time-ranges.ts';
import { withTrimTimes } from './trim-times.ts';
import { withUnitsAhead } from './unit-ahead.ts';

/** Puts together what points at photos: `photos 1, 3 and 5`, `the first two`, `2nd and last`, `2-4`, `sunset.jpg`. */
export function groupTargets(tokens: readonly Token[], raw: string, vocabulary: Vocabulary): readonly Node[] {
  const words = withPartings(
    withRanges(
      withTimeRanges(withTrimTimes(withUnitsAhead(tokens), raw, vocabulary), raw, vocabulary),
      raw,
      vocabulary,
    ),
    raw,
    vocabulary,
  ).filter(token => !(token.kind === 'concept' && token.concepts.every(name => name === 'filler')));
  const nodes: Node[] = [];
  for (let at = 0; at < words.length; ) {
    const group =
      countedPhotos(words, at, raw, vocabulary) ??
      numberedPhoto(words, at, raw, vocabulary) ??
      targetAt(words, at, raw, vocabulary);
    const token = words[at];
    if (token === undefined) break;
    nodes.push(group?.node ?? token);
    at = group?.next ?? at + 1;
  }
  return nodes.filter(
    node => node.kind !== 'word' || (node.end > node.start && !isSign(raw.slice(node.start, node.end))),
  );
}
