import { foldText } from '../lexing/fold.ts';
import { foldedPhrases } from '../lexing/folded-phrases.ts';
import { breathAt } from './breath.ts';
import { hasAny, isUnknown, type Node } from './node.ts';
import type { Reader } from './reader.ts';
import { isThing } from './things.ts';

/**
 * `delete uncle Bob from photo 2`, `2번 사진에서 전남친 지워줘`: places of what nobody here knows and what is to go out of
 * a photo that stays. Nothing where something else is named that can go.
 */
export function takenOut({ nodes, sentence, find }: Reader): readonly number[] {
  const { raw, verbs, vocabulary } = sentence;
  const words = foldedPhrases(vocabulary.outOf);
  if (words.length === 0 || find('remove', 'off').length === 0) return [];
  const between = (from: number, to: number): string =>
    foldText(raw.slice(nodes[from]?.end, nodes[to]?.start));
  const isOut = (text: string): boolean =>
    words.some(word => text === word || text.startsWith(`${word} `) || text.endsWith(` ${word}`));
  const said = (node: Node | undefined): string => foldText(raw.slice(node?.start, node?.end));
  const isLittle = (node: Node | undefined): boolean =>
    hasAny(node, ['from', 'filler']) || (node?.kind === 'concept' && words.includes(said(node)));
  return nodes.flatMap((node, at) => {
    if (node.kind !== 'target' || !node.explicit || node.refs.some(({ by }) => by === 'all')) return [];
    const step = verbs === 'after' ? 1 : -1;
    let next = at + step;
    while (isLittle(nodes[next]) || isSpot(nodes[next])) next += step;
    const found = isUnknown(nodes[next]) ? next : undefined;
    const isBetween = (place: number): boolean => (place - at) * step > 0 && (next - place) * step > 0;
    if (
      found === undefined ||
      breathAt(nodes, found).some(place => isGoing(nodes[place]) && !isBetween(place))
    )
      return [];
    const [from, to] = found < at ? [found, at] : [at, found];
    // The ending of the photo's own word in some languages.
    const own = verbs === 'after' && words.some(word => said(node).endsWith(word));
    return own || isOut(between(from, to)) ? [found] : [];
  });
}

/** Where in a photo it is: `in the background of`, `on the left of`. */
const isSpot = (node: Node | undefined): boolean =>
  hasAny(node, ['border', 'left', 'right', 'up', 'down']) ||
  (node?.kind === 'concept' && node.concepts.some(name => name.startsWith('position-')));

/** What can go by itself. */
const isGoing = (node: Node | undefined): boolean =>
  isThing(node) || node?.kind === 'quote' || node?.kind === 'item';
