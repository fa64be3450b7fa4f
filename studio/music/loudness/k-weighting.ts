/** The two stages of ITU-R BS.1770-5, annex 1, tables 1 and 2, for 48 kHz: the head's shelf, then the low cut. */
const SHELF = {
  b0: 1.53512485958697,
  b1: -2.69169618940638,
  b2: 1.19839281085285,
  a1: -1.69065929318241,
  a2: 0.73248077421585,
};
const LOW_CUT = { a1: -1.99004745483398, a2: 0.99007225036621 };

/**
 * Sums the squares of a channel as the ear weighs them, stretch after stretch: the state stays between calls. Both
 * filters run in one loop, because every piece is measured two or three times while a render waits.
 */
export const createWeightedPower = (): ((channel: Float32Array, from: number, to: number) => number) => {
  const state = new Float64Array(4);
  const { b0, b1, b2, a1, a2 } = SHELF;
  return (channel, from, to) => {
    let shelf1 = state[0] ?? 0;
    let shelf2 = state[1] ?? 0;
    let cut1 = state[2] ?? 0;
    let cut2 = state[3] ?? 0;
    let sum = 0;
    for (let frame = from; frame < to; frame++) {
      const input = channel[frame] ?? 0;
      const shelved = b0 * input + shelf1;
      shelf1 = b1 * input - a1 * shelved + shelf2;
      shelf2 = b2 * input - a2 * shelved;
      const weighted = shelved + cut1;
      cut1 = -2 * shelved - LOW_CUT.a1 * weighted + cut2;
      cut2 = shelved - LOW_CUT.a2 * weighted;
      sum += weighted * weighted;
    }
    state.set([shelf1, shelf2, cut1, cut2].map(value => (Math.abs(value) < 1e-20 ? 0 : value)));
    return sum;
  };
};
