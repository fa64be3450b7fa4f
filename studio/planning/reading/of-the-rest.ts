import { has, type Node } from './node.ts';
import type { Target, Wish } from './wish.ts';

/** All but the photos that the last message was about. */
const rest: Target = { refs: [{ by: 'unspoken' }], except: false };

/** `the rest sepia` after `first one black and white`: which the rest are no photo of this message tells. */
export const namesTheRest = (nodes: readonly Node[], earlier: readonly Wish[]): boolean =>
  nodes.some(node => has(node, 'others')) &&
  !nodes.some(node => node.kind === 'target') &&
  // What the last message did is done to photos that count as spoken of from then on.
  !earlier.some(wish => wish.do !== 'also' && 'target' in wish && wish.target !== undefined);

/** The same wish for the rest alone, where it is one that changes how photos look or how long they stay. */
export function ofTheRest(wish: Wish): Wish {
  switch (wish.do) {
    case 'each':
    case 'scale':
    case 'lengthen':
    case 'fit':
    case 'transition':
    case 'motion':
    case 'looks':
    case 'no-looks':
      return wish.target === undefined ? { ...wish, target: rest } : wish;
    default:
      return wish;
  }
}
