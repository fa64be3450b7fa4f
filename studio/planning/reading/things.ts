import type { Concept } from '../vocabulary/concept.ts';
import { actionOf, isWeak } from './action.ts';
import { hasAny, type Node } from './node.ts';

/** What a verb can be about. */
export const things: readonly Concept[] = [
  ...([
    'photo',
    'clip',
    'video',
    'music',
    'song',
    'sound',
    'transition',
    'title',
    'caption',
    'text',
  ] as const),
  ...(['watermark', 'credit', 'motion', 'look', 'effects', 'border', 'others', 'all', 'new'] as const),
];

/** How something is to be, which no verb for photos is about. */
export const isValue = (node: Node | undefined): boolean =>
  hasAny(node, ['start', 'end', 'fade-in', 'fade-out', 'longer', 'shorter', 'faster', 'slower']) ||
  (node?.kind === 'concept' &&
    node.concepts.some(name => /^(?:look|fit|ratio|motion|mood|transition)-/u.test(name)));

/** The shape of the frame. */
export const isRatio = (node: Node | undefined): boolean =>
  node?.kind === 'ratio' ||
  (node?.kind === 'concept' && node.concepts.some(name => name.startsWith('ratio-')));

/** How the picture fills the frame. */
export const isFit = (node: Node | undefined): boolean =>
  node?.kind === 'concept' && node.concepts.some(name => name.startsWith('fit-'));

/** How photos move. */
export const isMotion = (node: Node | undefined): boolean =>
  node?.kind === 'concept' && node.concepts.some(name => name === 'motion' || name.startsWith('motion-'));

/** A thing, or how one is to be. */
export const isThing = (node: Node | undefined): boolean => hasAny(node, things) || isValue(node);

export const isAnyColor = (node: Node | undefined): boolean =>
  node?.kind === 'concept' && node.concepts.some(name => name.startsWith('color-'));

/** A verb that takes away. */
export const isRemoval = (node: Node | undefined): boolean => actionOf(node) === 'remove';

/** A word for and, or a comma. */
export const isJoint = (node: Node | undefined): boolean =>
  hasAny(node, ['and', 'or']) || (node?.kind === 'separator' && node.mark === 'comma');

/** What may tell why a thing is to go. */
export const isReason = (node: Node): boolean =>
  node.kind === 'word' ||
  isWeak(node) ||
  hasAny(node, ['dislike', 'no', 'more', 'bigger', 'smaller', 'faster', 'slower', 'louder']);
