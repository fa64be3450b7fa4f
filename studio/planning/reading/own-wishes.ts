import { hasAny, hasTarget, isTurning, type Node, names } from './node.ts';
import type { Said } from './said.ts';
import type { Sentence } from './sentence.ts';
import type { Ref, Target, Wish } from './wish.ts';

/** Wishes that are about what was said before, or about nothing but the talk. */
const unfinished: readonly Wish['do'][] = [
  ...([
    'unclear',
    'ask',
    'say',
    'which-text',
    'which-photos',
    'further',
    'also',
    'goes-too',
    'instead',
  ] as const),
  ...([
    'instead-text',
    'left-out',
    'remove-it',
    'place-it',
    'former-text',
    'impossible',
    'bring-back',
  ] as const),
  ...(['undo', 'redo', 'restart', 'export', 'auto'] as const),
];

/** All of it was understood, and it asks for something. */
export const isWhole = ({ wishes, complete }: Said): boolean =>
  complete && wishes.length > 0 && wishes.every(wish => !unfinished.includes(wish.do));

/** Something was understood, and what was not is told anyway. */
export const isUnderstood = ({ wishes, complete }: Said): boolean =>
  complete &&
  wishes.some(wish => wish.do !== 'unclear') &&
  wishes.every(wish => wish.do === 'unclear' || !unfinished.includes(wish.do));

/** It names all that its wishes are about. */
export const isOwn = (said: Said, { verbs }: Sentence): boolean =>
  isWhole(said) &&
  // `suaranya matiin, musiknya jangan`: behind something else it only says what is to stay, unless several things go.
  !(verbs !== 'after' && isLoneNo(said.nodes.at(-1)) && !said.nodes.some(isTurning)) &&
  !(said.nodes.some(node => hasAny(node, ['others', 'again'])) && !hasTarget(said.nodes)) &&
  said.wishes.every(wish => namesThing(wish, said.nodes));

const isLoneNo = (node: Node | undefined): boolean =>
  node?.kind === 'concept' && node.concepts.every(name => name === 'no' || name === 'correct');

const relative: readonly Ref['by'][] = ['spoken', 'next', 'previous', 'unspoken'];

const isNamed = (target: Target | undefined): boolean =>
  target?.refs.every(({ by }) => !relative.includes(by)) ?? false;

/** What the wish is about is said, or need not be. */
function namesThing(wish: Wish, nodes: readonly Node[]): boolean {
  switch (wish.do) {
    case 'each':
      return isNamed(wish.target) || names(nodes, 'each', 'photo', 'all', 'clip');
    case 'looks':
    case 'no-looks':
    case 'motion':
    case 'fit':
    case 'transition':
      return true;
    case 'even':
    case 'scale':
    case 'lengthen':
      return (
        // `… and too fast`: what is wrong with nothing by name is wrong with the video.
        (wish.do === 'scale' && wish.complains === true) ||
        isNamed(wish.target) ||
        names(nodes, 'each', 'photo', 'all', 'video', 'total', 'clip', 'speed') ||
        // `half as long` says of what.
        nodes.some(node => hasAny(node, ['half', 'double']) && hasAny(node, ['longer', 'shorter']))
      );
    case 'time':
    case 'total':
      return names(nodes, 'video', 'total', 'all', 'cut', 'each', 'photo');
    case 'only':
      // `black and white but only the first`: it limits what was said before.
      return wish.limits === undefined && isNamed(wish.target);
    case 'remove':
    case 'repeat':
    case 'move':
      return isNamed(wish.target);
    case 'clip-volume':
    case 'speed':
    case 'trim':
      return isNamed(wish.target) || names(nodes, 'clip', 'video', 'sound');
    case 'text':
      return wish.role !== undefined || isNamed(wish.target) || names(nodes, 'start', 'end');
    case 'style-text':
      return wish.bare === undefined && names(nodes, 'title', 'caption', 'text', 'watermark', 'credit');
    case 'no-text':
      return names(nodes, 'title', 'caption', 'text', 'watermark', 'credit');
    case 'music-volume':
      return wish.bare === undefined || names(nodes, 'music', 'song', 'volume');
    case 'music-fades':
      return names(nodes, 'music', 'song');
    case 'music-from':
      return names(nodes, 'music', 'song');
    case 'mute-all':
    case 'unmute-all':
      return names(nodes, 'all', 'video', 'sound', 'music');
    default:
      return true;
  }
}
