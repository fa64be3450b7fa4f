/** A stream of chance that is fully determined by its seed text: the same piece every time it is composed. */
export interface Random {
  /** Uniform, 0 included, 1 excluded. */
  readonly next: () => number;
  /** Whole number, both ends included. */
  readonly integer: (low: number, high: number) => number;
  readonly chance: (probability: number) => boolean;
  /** Bell-shaped around 0 with standard deviation 1, cut off at ±2 so that no note strays audibly. */
  readonly gaussian: () => number;
  /** White noise between -1 and 1, made in one go: thousands of single draws would each allocate a number. */
  readonly noise: (frames: number) => Float32Array;
  readonly pick: <Item>(items: readonly [Item, ...Item[]]) => Item;
  /** An independent stream: what one player draws never changes what another gets. */
  readonly fork: (label: string) => Random;
}

/** FNV-1a, 32 bit. */
const hash = (text: string): number => {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) {
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  }
  return value >>> 0;
};

/** Mulberry32: small, quick, and good enough for music; not for secrets. */
const STRIDE = 0x6d2b79f5;
const mix = (state: number): number => {
  let mixed = Math.imul(state ^ (state >>> 15), state | 1);
  mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
};

export const createRandom = (seed: string): Random => {
  // Kept within 32 signed bits: V8 stores that without allocating.
  let state = hash(seed) | 0;
  const next = (): number => {
    state = (state + STRIDE) | 0;
    return mix(state);
  };
  const integer = (low: number, high: number): number => low + Math.floor(next() * (high - low + 1));
  return {
    next,
    integer,
    chance: probability => next() < probability,
    // The sum of four uniform draws has a variance of 1/3.
    gaussian: () => Math.max(-2, Math.min(2, (next() + next() + next() + next() - 2) * Math.sqrt(3))),
    noise: frames => {
      const made = new Float32Array(frames);
      let local = state;
      for (let index = 0; index < frames; index++) {
        local = (local + STRIDE) | 0;
        made[index] = 2 * mix(local) - 1;
      }
      state = local;
      return made;
    },
    pick: items => items[integer(0, items.length - 1)] ?? items[0],
    fork: label => createRandom(`${seed}/${label}`),
  };
};
