/** The same seed, the same order; never the order it was unless there is no other. */
export function shuffled<Item>(items: readonly Item[], seed: number): readonly Item[] {
  const next = generator(seed);
  const order = [...items];
  for (let last = order.length - 1; last > 0; last -= 1) {
    const other = Math.floor(next() * (last + 1));
    const [a, b] = [order[last], order[other]];
    if (a === undefined || b === undefined) continue;
    order[last] = b;
    order[other] = a;
  }
  const same = order.every((item, place) => item === items[place]);
  return same ? [...items.slice(1), ...items.slice(0, 1)] : order;
}

/** Mulberry32: 32 bits of state are plenty for an order of photos. */
function generator(seed: number): () => number {
  let state = Math.trunc(seed) >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
