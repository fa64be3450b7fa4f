import { hasAny, isUnknown, type Node, onlyRefuses } from './node.ts';
import type { Sentence } from './sentence.ts';

/** Verbs that may stand between a word for no and what it refuses: the `be` of `should not be green`. */
const isVerb = (node: Node | undefined): boolean => hasAny(node, ['make', 'move', 'add', 'show']);

/** How something is. */
const isQuality = (node: Node | undefined): boolean =>
  hasAny(node, ['bigger', 'smaller', 'longer', 'shorter', 'faster', 'slower', 'color']) ||
  (node?.kind === 'concept' &&
    node.concepts.some(name => /^(?:color|look|motion|fit|position)-/u.test(name)));

/** `photo 2 should not be green`: what is refused is how a photo is, understood or not, and the photo itself stays. */
export function refusesOther({ nodes, verbs }: Pick<Sentence, 'nodes' | 'verbs'>, no: number): boolean {
  if (!onlyRefuses(nodes[no])) return false;
  const step = verbs === 'after' ? -1 : 1;
  let at = no + step;
  while (isVerb(nodes[at])) at += step;
  return isUnknown(nodes[at]) || isQuality(nodes[at]);
}

/** `I don't want photo 2 in sepia` is said as `photo 2 not sepia`: the photo first, and the word for no at what it refuses. */
export function withRefusedLast(said: readonly Node[]): readonly Node[] {
  const nodes = photoFirst(said);
  // The `be` of `should not be sepia` wants nothing.
  return nodes.filter(
    (node, at) => !(isLink(node) && onlyRefuses(nodes[at - 1]) && isQuality(nodes[at + 1])),
  );
}

function photoFirst(nodes: readonly Node[]): readonly Node[] {
  const photo = nodes.findIndex((node, at) => {
    const before = hasAny(nodes[at - 1], ['make']) ? at - 2 : at - 1;
    const behind = isLink(nodes[at + 1]) ? at + 2 : at + 1;
    return node.kind === 'target' && onlyRefuses(nodes[before]) && isQuality(nodes[behind]);
  });
  const target = nodes[photo];
  if (!target) return nodes;
  const no = onlyRefuses(nodes[photo - 1]) ? photo - 1 : photo - 2;
  const refusal = nodes.slice(no, no + 1);
  return [...nodes.slice(0, no), target, ...refusal, ...nodes.slice(photo + 1)];
}

/** The `in` and the `to be` between a photo and how it is. */
const isLink = (node: Node | undefined): boolean => hasAny(node, ['make', 'with', 'as']);
