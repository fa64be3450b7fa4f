import type { PreparedPicture } from '../photo/prepare-photo.ts';
import type { FrameRange, PlannedSegment } from '../plan/frame-plan.ts';
import { RenderError } from '../render-error.ts';
import type { RenderWarning } from '../render-request.ts';

type Prepare = (segment: PlannedSegment) => Promise<PreparedPicture>;

const overlaps = (a: FrameRange, b: FrameRange): boolean => a.first < b.end && b.first < a.end;

/** Prepares each segment's picture once, shortly before it is needed, and forgets it after its last frame. */
export class PicturePool {
  readonly #segments: readonly PlannedSegment[];
  readonly #prepare: Prepare;
  readonly #held = new Map<number, Promise<PreparedPicture | undefined>>();
  readonly warnings: RenderWarning[] = [];

  constructor(segments: readonly PlannedSegment[], prepare: Prepare) {
    this.#segments = segments;
    this.#prepare = prepare;
  }

  /** The pictures that a range of frames shows, by segment index. One that cannot be read is left out, with a warning. */
  async pictures(range: FrameRange): Promise<ReadonlyMap<number, PreparedPicture>> {
    const found = await Promise.all(
      this.#indexes(range).map(async index => ({ index, picture: await this.#picture(index) })),
    );
    return new Map(found.flatMap(({ index, picture }) => (picture === undefined ? [] : [[index, picture]])));
  }

  /** Begins to prepare what a range will need. */
  expect(range: FrameRange): void {
    for (const index of this.#indexes(range)) this.#picture(index).catch(() => undefined);
  }

  /** Forgets all pictures but those of `ranges`. */
  keepOnly(ranges: readonly FrameRange[]): void {
    const needed = new Set(ranges.flatMap(range => this.#indexes(range)));
    for (const index of this.#held.keys()) if (!needed.has(index)) this.#held.delete(index);
  }

  #indexes(range: FrameRange): readonly number[] {
    return this.#segments.flatMap((segment, index) => (overlaps(segment, range) ? [index] : []));
  }

  #picture(index: number): Promise<PreparedPicture | undefined> {
    const held = this.#held.get(index);
    if (held !== undefined) return held;
    const segment = this.#segments[index];
    if (segment === undefined) return Promise.resolve(undefined);
    const picture = this.#prepare(segment).catch((error: unknown) => {
      if (!(error instanceof RenderError) || error.kind === 'failed' || error.kind === 'cancelled')
        throw error;
      this.warnings.push({ name: segment.segment.m.name, reason: error.message });
      return undefined;
    });
    this.#held.set(index, picture);
    return picture;
  }
}
