import { foldText } from '../lexing/fold.ts';
import { foldedPhrases } from '../lexing/folded-phrases.ts';
import { isUnspaced } from '../lexing/script.ts';
import type { Vocabulary } from '../vocabulary/vocabulary.ts';
import { hasAny, type Node } from './node.ts';

/** No phrase for onward is longer, with the space before it, in characters. */
const longestOnward = 16;

/** How photos are to be, which can be said of many. */
const isQuality = (node: Node): boolean =>
  node.kind === 'time' ||
  hasAny(node, ['longer', 'shorter', 'faster', 'slower']) ||
  (node.kind === 'concept' && node.concepts.some(name => /^(?:look|motion|fit)-/u.test(name)));

/**
 * `from the third on 4 seconds each`, `从第三张开始每张4秒`: a photo with a word for onward (`onward` in the vocabularies)
 * right behind it is that one and all behind it, where how they are to be is said, or that they go.
 */
export function withOnward(nodes: readonly Node[], raw: string, vocabulary: Vocabulary): readonly Node[] {
  const phrases = foldedPhrases(vocabulary.onward);
  // Of what is to go: words that stand before what something is taken out of (`off photo 3 on`) say no such thing.
  const goes = nodes.some(node => hasAny(node, ['remove']));
  const inner = foldedPhrases(vocabulary.outOf);
  const leading = nodes.some(isQuality) ? phrases : goes ? phrases.filter(one => !inner.includes(one)) : [];
  if (leading.length === 0) return nodes;
  let passed = 0;
  return nodes.flatMap((node): readonly Node[] => {
    if (node.start < passed) return [];
    const [ref, ...others] = node.kind === 'target' ? node.refs : [];
    if (node.kind !== 'target' || ref === undefined || others.length > 0) return [node];
    const end = ref.by === 'number' || ref.by === 'place' ? endOfOnward(raw, node.end, leading) : undefined;
    const next = nodes.find(one => one.start >= (end ?? raw.length));
    // `3번부터 시작`, `put photo 3 on …`: where it goes, and not how far.
    if (end === undefined || hasAny(next, ['start', 'move', 'add'])) return [node];
    passed = end;
    const refs = [ref, { by: 'beyond' as const, side: 'after' as const, of: ref }];
    return [{ ...node, refs, explicit: true, end }];
  });
}

/** Where such a word ends that stands at this place; undefined where none does. */
function endOfOnward(raw: string, from: number, phrases: readonly string[]): number | undefined {
  const behind = raw.slice(from, from + longestOnward);
  const said = foldText(behind).trimStart();
  const phrase = phrases.find(
    one => said.startsWith(one) && (isUnspaced(one.charAt(0)) || !/\p{L}/u.test(said.charAt(one.length))),
  );
  return phrase === undefined ? undefined : from + behind.length - behind.trimStart().length + phrase.length;
}
