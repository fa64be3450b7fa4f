import type { Token } from '../lexing/token.ts';
import type { Concept } from '../vocabulary/concept.ts';
import type { Ref } from './wish.ts';

/** A token of a sentence, or several that point at photos together. */
export type Node =
  | Token
  | {
      readonly kind: 'target';
      readonly refs: readonly Ref[];
      /** Said with the word photo or clip; bare numbers and ordinals may mean something else. */
      readonly explicit: boolean;
      readonly start: number;
      readonly end: number;
    }
  /** `3 photos`: how many, not which. */
  | { readonly kind: 'count'; readonly count: number; readonly start: number; readonly end: number };

export const has = (node: Node | undefined, concept: Concept): boolean =>
  node?.kind === 'concept' && node.concepts.includes(concept);

export const hasAny = (node: Node | undefined, concepts: readonly Concept[]): boolean =>
  node?.kind === 'concept' && node.concepts.some(concept => concepts.includes(concept));

/** A word of no vocabulary; single letters are slips of the thumb. */
export const isUnknown = (node: Node | undefined): boolean =>
  node?.kind === 'word' && node.end - node.start > 1;

/** One that points at clips by their own number or place, or at all of them. */
export const isClipTarget = (node: Node | undefined): boolean =>
  node?.kind === 'target' && node.refs.some(({ by }) => by.startsWith('clip'));

export const hasTarget = (nodes: readonly Node[]): boolean => nodes.some(node => node.kind === 'target');

/** One of them means one of these. */
export const names = (nodes: readonly Node[], ...concepts: readonly Concept[]): boolean =>
  nodes.some(node => hasAny(node, concepts));

/** Every one of its meanings is this one. */
export const onlyMeans = (node: Node | undefined, name: string): boolean =>
  node?.kind === 'concept' && node.concepts.every(concept => concept === name);

/** A word for no, and nothing that is refused in it. */
export const onlyRefuses = (node: Node | undefined): boolean =>
  node?.kind === 'concept' && node.concepts.every(name => name === 'no' || name === 'correct');

export const isQuote = (node: Node | undefined): boolean => node?.kind === 'quote';

export const isComma = (node: Node | undefined): boolean =>
  node?.kind === 'separator' && node.mark === 'comma';

/** A comma, or a word that goes on to something else. */
export const isTurning = (node: Node | undefined): boolean =>
  isComma(node) || hasAny(node, ['and', 'but', 'then']);
