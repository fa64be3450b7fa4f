import type { Draft } from '../timeline/draft.ts';
import type { Asset } from './asset.ts';
import type { History } from './history.ts';

/** What a message that leans on the one before is held against. */
export interface Past {
  readonly draft: Draft;
  readonly history: History;
  readonly assets: readonly Asset[];
}
