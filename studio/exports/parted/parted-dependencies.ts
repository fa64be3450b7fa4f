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

/** Keeps a movie that is still being written. */
export interface MovieUpload {
  /** More of it was written. */
  grown(): void;
  /** It is about to be ended. Resolves when nobody reads it any more. */
  beforeEnd(): Promise<void>;
  /** The movie is whole, at `path`. False: nothing was kept, and it has to be put like any file. */
  finish(path: string): Promise<boolean>;
  /** Forgets what was sent. Safe to call at any time before `finish`, and after it said false. */
  abort(): Promise<void>;
}

/** What the tasks of `render-draft` work with. */
export interface PartedDependencies {
  readonly stores: Stores;
  readonly kept: SharedParts;
  readonly progress: PartProgress;
  /** Keeps an MP4 of an export, which grows at `path`, under a name. */
  readonly uploadMovie: (key: string, name: string, path: string) => MovieUpload;
  /** A folder of this invocation's own, for what is not finished. */
  readonly workFolder: string;
  readonly now: () => number;
}
