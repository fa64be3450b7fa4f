import { foldText } from '../lexing/fold.ts';
import { foldedPhrases } from '../lexing/folded-phrases.ts';
import type { Vocabulary } from '../vocabulary/vocabulary.ts';
import { isTurning, type Node } from './node.ts';

/** `the last two clips go`, `photo 3 has to go`: which, that they go, and nothing more up to the next joint, is that they are removed. */
export function withDepartures(nodes: readonly Node[], raw: string, vocabulary: Vocabulary): readonly Node[] {
  const departures = foldedPhrases(vocabulary.departures);
  if (departures.length === 0) return nodes;
  const left = [...nodes];
  for (let at = left.length - 2; at >= 0; at -= 1) {
    const photos = left[at];
    if (photos?.kind !== 'target') continue;
    const length = left
      .slice(at + 1, at + 1 + longest)
      .findIndex(node => isTurning(node) || node.kind === 'separator');
    const end = length < 0 ? Math.min(left.length, at + 1 + longest) : at + 1 + length;
    const last = left[end - 1];
    if (last === undefined || last === photos) continue;
    const said = foldText(raw.slice(photos.end, last.end)).trim();
    if (!departures.includes(said)) continue;
    const verb: Node = {
      kind: 'concept',
      concepts: ['remove'],
      mended: false,
      start: photos.end,
      end: last.end,
    };
    left.splice(at + 1, end - at - 1, verb);
  }
  return left;
}

/** No such phrase has more, nodes. */
const longest = 5;
