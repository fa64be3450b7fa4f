import { hasAny, isTurning, type Node, names, onlyMeans } from './node.ts';
import { isThing } from './things.ts';
import type { Ref } from './wish.ts';

type Photos = Extract<Node, { kind: 'target' }>;

/** Photos by their numbers and places, as opposed to all of them or the rest. */
const isChosen = (node: Node | undefined): node is Photos =>
  node?.kind === 'target' && node.refs.every(({ by }) => by === 'number' || by === 'place' || by === 'asset');

const isNo = (node: Node | undefined): boolean =>
  hasAny(node, ['no', 'except']) &&
  node?.kind === 'concept' &&
  node.concepts.every(name => ['no', 'correct', 'except', 'but'].includes(name));

/** Where such a part may begin: at a joint, at an exception, at a word for no between two photos. */
const opens = (nodes: readonly Node[], at: number): boolean =>
  isTurning(nodes[at]) ||
  hasAny(nodes[at], ['except']) ||
  (isNo(nodes[at]) && isChosen(nodes[at - 1]) && isChosen(nodes[at + 1]));

/** `not the third`, `üçüncü değil`, `but not the title`: what stays and a word for no, and nothing else. A bare `no music` wants it gone. */
const isSparing = (part: readonly Node[]): boolean => {
  const isKept = (node: Node): boolean =>
    isChosen(node) || (isThing(node) && part.some(one => hasAny(one, ['except'])));
  return (
    part.some(isKept) &&
    part.some(isNo) &&
    part.every(node => isKept(node) || isNo(node) || onlyMeans(node, 'photo'))
  );
};

/** Photos by number or place are taken away, or what no photo has; nothing is said of all or of the rest. */
const isTaking = (part: readonly Node[]): boolean =>
  names(part, 'remove', 'off') &&
  (part.some(isChosen) || names(part, 'music', 'song', 'title', 'watermark', 'credit')) &&
  part.every(node => node.kind !== 'target' || isChosen(node)) &&
  !names(part, 'all', 'others', 'restart', 'only', 'video');

/** Said by number or by place, it is the same photo. */
const keyOf = (ref: Ref): string =>
  ref.by === 'number' ? `${ref.n}` : ref.by === 'place' ? `${ref.place}` : JSON.stringify(ref);

/** The photos that go, without those that are spared. */
function without(part: readonly Node[], spared: readonly Node[]): readonly Node[] {
  const kept = spared.filter(isChosen).flatMap(({ refs }) => refs.map(keyOf));
  return part.map(node =>
    isChosen(node) ? { ...node, refs: node.refs.filter(ref => !kept.includes(keyOf(ref))) } : node,
  );
}

/**
 * `remove the second and not the third`, `delete 1 to 4 but not 3`: what is refused behind a removal tells which photos
 * stay, and takes no other one away.
 */
export function withoutNotGone(nodes: readonly Node[]): readonly Node[] {
  for (let at = 1; at < nodes.length - 1; at += 1) {
    if (!opens(nodes, at)) continue;
    const from = at;
    while (isTurning(nodes[at]) && isTurning(nodes[at + 1])) at += 1;
    const next = nodes.findIndex((node, place) => place > at && isTurning(node));
    const end = next < 0 ? nodes.length : next;
    const begin = nodes.slice(0, from).findLastIndex(isTurning) + 1;
    const taken = nodes.slice(begin, from);
    const spared = nodes.slice(from, end).filter(node => !isTurning(node));
    if (!isSparing(spared) || !isTaking(taken)) continue;
    const left = without(taken, spared);
    if (left.some(node => node.kind === 'target' && node.refs.length === 0)) continue;
    return [...nodes.slice(0, begin), ...left, ...nodes.slice(end)];
  }
  return nodes;
}
