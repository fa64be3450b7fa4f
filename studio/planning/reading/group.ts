import type { Node } from './node.ts';
import type { Ref } from './wish.ts';

/** Words that were put together, and the place of the word behind them. */
export interface Group {
  readonly node: Node;
  readonly next: number;
}

/** Makes one target of the words from where the group starts up to `next`; `explicit`: photos are named or beyond doubt. */
export type Grouping = (refs: readonly Ref[], explicit: boolean, next: number) => Group;
