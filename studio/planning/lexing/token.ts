import type { Concept } from '../vocabulary/concept.ts';

interface Span {
  /** Where it stands in the message: UTF-16 offsets, `end` excluded. */
  readonly start: number;
  readonly end: number;
}

/** One piece of a message. Whatever language it was written in, from here on it is the same. */
export type Token = Span &
  (
    | { readonly kind: 'word' }
    | {
        readonly kind: 'concept';
        readonly concepts: readonly Concept[];
        /** What else the same word can be: `second` is a unit and an ordinal. */
        readonly ordinal?: number;
        readonly number?: number;
        /** Read by mending a typo. */
        readonly mended: boolean;
      }
    | { readonly kind: 'number'; readonly value: number; readonly dotted: boolean; readonly digits: boolean }
    /** 1-based; negative counts from the end. `ofPhoto`: the word for photo or its counter is in it (`2枚目`). */
    | { readonly kind: 'ordinal'; readonly value: number; readonly ofPhoto?: boolean }
    | { readonly kind: 'time'; readonly ms: number }
    | { readonly kind: 'percent'; readonly value: number }
    /** `part`: a third or two thirds of what there is. */
    | { readonly kind: 'factor'; readonly value: number; readonly part?: true }
    | { readonly kind: 'ratio'; readonly width: number; readonly height: number }
    | { readonly kind: 'color'; readonly hex: string }
    | { readonly kind: 'quote'; readonly text: string }
    | { readonly kind: 'link'; readonly site: string }
    | { readonly kind: 'file'; readonly asset: string }
    /** One text in the place of another, both without quotation marks: `把西安改成成都`. */
    | { readonly kind: 'exchange'; readonly was: string; readonly is: string }
    | { readonly kind: 'item'; readonly n: number; readonly text: string }
    | { readonly kind: 'separator'; readonly mark: 'stop' | 'comma' | 'colon' | 'range' | 'newline' }
  );

export type TokenOf<Kind extends Token['kind']> = Extract<Token, { readonly kind: Kind }>;

export const means = (token: Token | undefined, concept: Concept): boolean =>
  token?.kind === 'concept' && token.concepts.includes(concept);

/** Between two things of one list, or two clauses. */
export const isJoint = (token: Token | undefined): boolean =>
  token?.kind === 'separator' || means(token, 'and');

/** What follows it may be of something else altogether. */
export const isTurn = (token: Token | undefined): boolean =>
  isJoint(token) || means(token, 'but') || means(token, 'then');
