import { type Biquad, createFilter } from '../effects/filter.ts';

/** The two stages of ITU-R BS.1770-5, annex 1, tables 1 and 2, for 48 kHz: the head's shelf and the low cut. */
const SHELF: Biquad = {
  b0: 1.53512485958697,
  b1: -2.69169618940638,
  b2: 1.19839281085285,
  a1: -1.69065929318241,
  a2: 0.73248077421585,
};
const LOW_CUT: Biquad = { b0: 1, b1: -2, b2: 1, a1: -1.99004745483398, a2: 0.99007225036621 };

/** Filters blocks in place so that their power matches what is heard. */
export const createKWeighting = (): ((block: Float32Array, frames: number) => void) => {
  const shelf = createFilter(SHELF);
  const lowCut = createFilter(LOW_CUT);
  return (block, frames) => {
    shelf(block, frames);
    lowCut(block, frames);
  };
};
