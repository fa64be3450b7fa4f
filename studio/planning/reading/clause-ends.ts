import type { Concept } from '../vocabulary/concept.ts';
import { has, hasAny, type Node } from './node.ts';
import type { Ref } from './wish.ts';

/** Photos are taken away or change places to the left, and what is said to the right has nothing to do with that. `parted`: by more than an `and`. */
export const standsAlone = (left: readonly Node[], right: readonly Node[], parted: boolean): boolean =>
  isRestOfRemoval(left, right) ||
  isGoneBehindMove(left, right) ||
  isOfAllBehindOrder(left, right) ||
  (parted && isSwapAndMore(left, right));

/** How photos are to be: for how long, in which colours, how they move. */
export const isDescribing = (node: Node): boolean =>
  node.kind === 'time' ||
  has(node, 'color') ||
  (node.kind === 'concept' && node.concepts.some(name => /^(?:motion|look|fit)-/u.test(name)));

/** `第二张删掉，剩下的全部黑白`: when some have gone, the rest are all there are. */
const isRestOfRemoval = (left: readonly Node[], right: readonly Node[]): boolean =>
  left.some(node => hasAny(node, ['remove', 'off'])) &&
  left.some(node => node.kind === 'target') &&
  left.every(node => node.kind === 'target' || hasAny(node, ['remove', 'off', 'photo', 'make'])) &&
  right.some(node => has(node, 'others')) &&
  right.some(isDescribing) &&
  !right.some(node => node.kind === 'target' || hasAny(node, ['remove', 'off', 'no', 'leave']));

/** `photo 2 after 4 and the last one out`: one photo has its place, and another one goes. */
const isGoneBehindMove = (left: readonly Node[], right: readonly Node[]): boolean =>
  left.length === 3 &&
  left[0]?.kind === 'target' &&
  hasAny(left[1], ['before', 'after']) &&
  left[2]?.kind === 'target' &&
  right.length === 2 &&
  right.some(node => node.kind === 'target') &&
  right.some(node => hasAny(node, ['off', 'remove']));

/** `2和4换一下，第一张黑白`: two that change places, and another photo of which something is said. */
const isSwapAndMore = (left: readonly Node[], right: readonly Node[]): boolean =>
  left.some(node => hasAny(node, ['swap', 'change'])) &&
  left.flatMap(node => (node.kind === 'target' ? node.refs : [])).length === 2 &&
  left.every(
    node =>
      node.kind === 'target' ||
      hasAny(node, ['swap', 'change', 'photo', 'order', 'position', 'make', 'with', 'and']),
  ) &&
  right.some(node => node.kind === 'target') &&
  right.some(isDescribing);

/** What a clause that only gives photos other places is made of. */
const placing: readonly Concept[] = [
  ...([
    'swap',
    'change',
    'move',
    'add',
    'make',
    'photo',
    'with',
    'start',
    'end',
    'position',
    'order',
  ] as const),
  ...(['before', 'after', 'between', 'only'] as const),
];

/** `swap 2 and 4 and make everything black and white`: photos got other places, and the rest is said of all. */
const isOfAllBehindOrder = (left: readonly Node[], right: readonly Node[]): boolean =>
  left.some(node => hasAny(node, ['swap', 'change', 'move'])) &&
  left.some(node => node.kind === 'target') &&
  left.every(node => node.kind === 'target' || node.kind === 'word' || hasAny(node, placing)) &&
  right.some(isDescribing) &&
  right.every(
    (node, at) => node.kind !== 'target' || has(right[at - 1], 'except') || node.refs.every(isAll),
  ) &&
  (left.some(node => has(node, 'swap')) || right.some(isEverything));

const isAll = ({ by }: Ref): boolean => by === 'all';

const isEverything = (node: Node): boolean =>
  hasAny(node, ['all', 'video']) || (node.kind === 'target' && node.refs.every(isAll));
