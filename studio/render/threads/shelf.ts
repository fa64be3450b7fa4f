import type { FrameRange } from '../plan/frame-plan.ts';

interface Held<Made> {
  readonly made: Promise<Made | undefined>;
  users: number;
  kept: boolean;
}

export interface Borrowed<Made> {
  readonly things: Promise<ReadonlyMap<number, Made>>;
  /** To be called once. */
  readonly giveBack: () => void;
}

const overlaps = (a: FrameRange, b: FrameRange): boolean => a.first < b.end && b.first < a.end;

/** Things of one kind, each for a range of frames, made on demand. What is forgotten and not lent is released. */
export class Shelf<Plan extends FrameRange, Made> {
  readonly #plans: readonly Plan[];
  readonly #make: (plan: Plan) => Promise<Made | undefined>;
  readonly #release: (made: Made) => void;
  readonly #held = new Map<number, Held<Made>>();

  constructor(
    plans: readonly Plan[],
    make: (plan: Plan) => Promise<Made | undefined>,
    release: (made: Made) => void,
  ) {
    this.#plans = plans;
    this.#make = make;
    this.#release = release;
  }

  /** What the frames need, by its index in the plans. It holds until it is given back, even if it never came. */
  borrow(range: FrameRange): Borrowed<Made> {
    const lent = this.#needed(range).map(index => ({ index, held: this.#hold(index) }));
    for (const { held } of lent) held.users++;
    return {
      things: Promise.all(lent.map(async ({ index, held }) => ({ index, made: await held.made }))).then(
        found =>
          new Map(found.flatMap(({ index, made }) => (made === undefined ? [] : [[index, made] as const]))),
      ),
      giveBack: () => {
        for (const { held } of lent) {
          held.users--;
          this.#dropUnused(held);
        }
      },
    };
  }

  expect(range: FrameRange): void {
    for (const index of this.#needed(range)) this.#hold(index);
  }

  keepOnly(ranges: readonly FrameRange[]): void {
    const needed = new Set(ranges.flatMap(range => this.#needed(range)));
    for (const [index, held] of this.#held) {
      if (needed.has(index)) continue;
      this.#held.delete(index);
      held.kept = false;
      this.#dropUnused(held);
    }
  }

  #needed(range: FrameRange): readonly number[] {
    return this.#plans.flatMap((plan, index) => (overlaps(plan, range) ? [index] : []));
  }

  #hold(index: number): Held<Made> {
    const known = this.#held.get(index);
    if (known !== undefined) return known;
    const plan = this.#plans[index];
    const held = {
      made: plan === undefined ? Promise.resolve(undefined) : this.#make(plan),
      users: 0,
      kept: true,
    };
    // Whoever is lent it is told; until then a failure must not count as unhandled.
    held.made.catch(() => undefined);
    this.#held.set(index, held);
    return held;
  }

  #dropUnused({ made, users, kept }: Held<Made>): void {
    if (kept || users > 0) return;
    made.then(
      thing => {
        if (thing !== undefined) this.#release(thing);
      },
      () => undefined,
    );
  }
}
