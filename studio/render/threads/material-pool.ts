import type { FramePlan, FrameRange, PlannedSegment, PlannedText } from '../plan/frame-plan.ts';
import type { PreparedPicture } from '../prepare/prepare-segment.ts';
import type { PreparedText } from '../prepare/prepare-text.ts';
import { RenderError } from '../render-error.ts';
import type { RenderWarning } from '../render-request.ts';
import type { Material } from './material.ts';

/** How pictures and texts are made; both may throw a RenderError about their file. */
export interface Workshop {
  readonly picture: (segment: PlannedSegment) => Promise<PreparedPicture>;
  readonly text: (text: PlannedText) => Promise<PreparedText | undefined>;
}

const overlaps = (a: FrameRange, b: FrameRange): boolean => a.first < b.end && b.first < a.end;

/** Makes each picture and text once, shortly before it is needed, and forgets it after its last frame. */
export class MaterialPool {
  readonly #pictures: Shelf<PlannedSegment, PreparedPicture>;
  readonly #texts: Shelf<PlannedText, PreparedText>;
  /** Files that could not be shown so far. */
  readonly warnings: RenderWarning[] = [];

  constructor(plan: FramePlan, workshop: Workshop) {
    this.#pictures = new Shelf(plan.segments, segment =>
      workshop.picture(segment).catch((error: unknown) => {
        if (!(error instanceof RenderError) || error.kind === 'failed' || error.kind === 'cancelled')
          throw error;
        this.warnings.push({ name: segment.segment.m.name, reason: error.message });
        return undefined;
      }),
    );
    this.#texts = new Shelf(plan.texts, workshop.text);
  }

  /** What a range of frames is painted from. A picture that cannot be read is left out, with a warning. */
  async material(range: FrameRange): Promise<Material> {
    const [pictures, texts] = await Promise.all([this.#pictures.take(range), this.#texts.take(range)]);
    return { pictures, texts };
  }

  /** Begins to make what a range will need. */
  expect(range: FrameRange): void {
    this.material(range).catch(() => undefined);
  }

  /** Forgets everything but what `ranges` need. */
  keepOnly(ranges: readonly FrameRange[]): void {
    this.#pictures.keepOnly(ranges);
    this.#texts.keepOnly(ranges);
  }
}

/** Things of one kind, made on demand and held by their index. */
class Shelf<Plan extends FrameRange, Made> {
  readonly #plans: readonly Plan[];
  readonly #make: (plan: Plan) => Promise<Made | undefined>;
  readonly #held = new Map<number, Promise<Made | undefined>>();

  constructor(plans: readonly Plan[], make: (plan: Plan) => Promise<Made | undefined>) {
    this.#plans = plans;
    this.#make = make;
  }

  async take(range: FrameRange): Promise<ReadonlyMap<number, Made>> {
    const found = await Promise.all(
      this.#needed(range).map(async ([index, plan]) => ({ index, made: await this.#hold(index, plan) })),
    );
    return new Map(found.flatMap(({ index, made }) => (made === undefined ? [] : [[index, made] as const])));
  }

  keepOnly(ranges: readonly FrameRange[]): void {
    const needed = new Set(ranges.flatMap(range => this.#needed(range).map(([index]) => index)));
    for (const index of this.#held.keys()) if (!needed.has(index)) this.#held.delete(index);
  }

  #needed(range: FrameRange): readonly (readonly [index: number, plan: Plan])[] {
    return this.#plans.flatMap((plan, index) => (overlaps(plan, range) ? [[index, plan] as const] : []));
  }

  #hold(index: number, plan: Plan): Promise<Made | undefined> {
    const made = this.#held.get(index) ?? this.#make(plan);
    this.#held.set(index, made);
    return made;
  }
}
