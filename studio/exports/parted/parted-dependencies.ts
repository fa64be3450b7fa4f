import type { SharedParts } from '../../render/cache/kept-parts.ts';
import type { Stores } from '../../storage/stores.ts';

/** How far the parts of an export are, where the route that is polled can see it. */
export interface PartProgress {
  /** Frames of the whole video. */
  begin(key: string, frames: number): Promise<void>;
  /** Frames of a part that are rendered; never falls. */
  tell(key: string, part: number, frames: number): Promise<void>;
  /** From 0 to 1; 0 when nothing has begun. */
  fractionOf(key: string): Promise<number>;
}

/** What the tasks of `render-draft` work with. */
export interface PartedDependencies {
  readonly stores: Stores;
  readonly kept: SharedParts;
  readonly progress: PartProgress;
  /** A folder of this invocation's own, for what is not finished. */
  readonly workFolder: string;
  readonly now: () => number;
}
