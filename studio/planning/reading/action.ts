import type { Concept } from '../vocabulary/concept.ts';
import { hasAny, type Node } from './node.ts';

/** Words that say what is to be done to a thing, whatever else is said of it. */
export const strong: readonly Concept[] = [
  ...([
    'remove',
    'no',
    'off',
    'only',
    'swap',
    'move',
    'repeat',
    'mute',
    'unmute',
    'leave',
    'dislike',
    'trim',
  ] as const),
  ...(['undo', 'different'] as const),
];
const weak: readonly Concept[] = ['add', 'change', 'make', 'write'];

/** What can be done to a thing. */
export type Action =
  | 'remove'
  | 'no'
  | 'only'
  | 'swap'
  | 'move'
  | 'repeat'
  | 'mute'
  | 'unmute'
  | 'leave'
  | 'dislike'
  | 'trim'
  | 'different'
  | 'add'
  | 'change'
  | 'make'
  | 'write';

/** What is to be done to a thing, and the word that says so. */
export interface Governing {
  readonly action: Action;
  readonly at: number;
}

/** The action a word names; what is undone is taken away. */
export const actionOf = (node: Node | undefined): Action | undefined => {
  if (node?.kind !== 'concept') return undefined;
  // `верни музыку` undoes that it went.
  if (node.concepts.includes('bring-back')) return 'add';
  for (const concept of node.concepts) {
    switch (concept) {
      case 'off':
      case 'undo':
        return 'remove';
      case 'remove':
      case 'no':
      case 'only':
      case 'swap':
      case 'move':
      case 'repeat':
      case 'mute':
      case 'unmute':
      case 'leave':
      case 'dislike':
      case 'trim':
      case 'different':
      case 'add':
      case 'change':
      case 'make':
      case 'write':
        return concept;
    }
  }
  return undefined;
};

/** A verb that can mean anything: what it is about says what is to be done. */
export const isWeak = (node: Node | undefined): boolean => hasAny(node, weak);

/** It came of such a verb. */
export const isWeakAction = (action: Action): boolean => weak.some(one => one === action);
