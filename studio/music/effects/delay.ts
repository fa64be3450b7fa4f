import { SAMPLE_RATE } from '../sound.ts';

/** Echoes that bounce between the ears, each a little darker and thinner than the last. */
export const createDelay = (seconds: number, feedback: number) => {
  const length = Math.max(1, Math.round(seconds * SAMPLE_RATE));
  const left = new Float32Array(length);
  const right = new Float32Array(length);
  let position = 0;
  /** The filters in the loop: low-passed left and right, and what the low-cut takes from them. */
  const memory = new Float64Array(4);
  const dark = 1 - Math.exp((-2 * Math.PI * 3200) / SAMPLE_RATE);
  const thin = 1 - Math.exp((-2 * Math.PI * 220) / SAMPLE_RATE);
  /** Replaces what was sent by its echoes. */
  return (sendLeft: Float32Array, sendRight: Float32Array, frames: number): void => {
    let at = position;
    let lowLeft = memory[0] ?? 0;
    let lowRight = memory[1] ?? 0;
    let thinLeft = memory[2] ?? 0;
    let thinRight = memory[3] ?? 0;
    for (let index = 0; index < frames; index++) {
      const one = left[at] ?? 0;
      const other = right[at] ?? 0;
      lowLeft += dark * (one - lowLeft);
      lowRight += dark * (other - lowRight);
      thinLeft += thin * (lowLeft - thinLeft);
      thinRight += thin * (lowRight - thinRight);
      const input = 0.5 * ((sendLeft[index] ?? 0) + (sendRight[index] ?? 0));
      left[at] = input + feedback * (lowRight - thinRight);
      right[at] = feedback * (lowLeft - thinLeft) + input * 0.15;
      at = at + 1 === length ? 0 : at + 1;
      sendLeft[index] = one;
      sendRight[index] = other;
    }
    position = at;
    memory.set([lowLeft, lowRight, thinLeft, thinRight].map(value => (Math.abs(value) < 1e-20 ? 0 : value)));
  };
};
