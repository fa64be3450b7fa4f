import type { Node } from './node.ts';
import type { Wish } from './wish.ts';

/** What a part of a sentence comes to when it is read alone. */
export interface Trial {
  readonly wishes: readonly Wish[];
  /** Nothing that says something was left over. */
  readonly complete: boolean;
}

/** A part of a sentence and what it comes to. */
export interface Said extends Trial {
  readonly nodes: readonly Node[];
}
