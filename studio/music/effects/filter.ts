import { SAMPLE_RATE } from '../sound.ts';

/** Coefficients of a second-order section, a0 = 1 (R. Bristow-Johnson's Audio EQ Cookbook). */
export interface Biquad {
  readonly b0: number;
  readonly b1: number;
  readonly b2: number;
  readonly a1: number;
  readonly a2: number;
}

export type BiquadShape = 'lowpass' | 'highpass' | 'bandpass' | 'highshelf' | 'lowshelf' | 'peak';

/** `gain` in dB matters to shelves and peaks only. */
export const designBiquad = (shape: BiquadShape, frequency: number, q = Math.SQRT1_2, gain = 0): Biquad => {
  const w = (2 * Math.PI * Math.min(frequency, SAMPLE_RATE * 0.49)) / SAMPLE_RATE;
  const cos = Math.cos(w);
  const alpha = Math.sin(w) / (2 * q);
  const a = 10 ** (gain / 40);
  const root = 2 * Math.sqrt(a) * alpha;
  const over = (b0: number, b1: number, b2: number, a0: number, a1: number, a2: number): Biquad => ({
    b0: b0 / a0,
    b1: b1 / a0,
    b2: b2 / a0,
    a1: a1 / a0,
    a2: a2 / a0,
  });
  switch (shape) {
    case 'lowpass':
      return over((1 - cos) / 2, 1 - cos, (1 - cos) / 2, 1 + alpha, -2 * cos, 1 - alpha);
    case 'highpass':
      return over((1 + cos) / 2, -1 - cos, (1 + cos) / 2, 1 + alpha, -2 * cos, 1 - alpha);
    case 'bandpass':
      return over(alpha, 0, -alpha, 1 + alpha, -2 * cos, 1 - alpha);
    case 'peak':
      return over(1 + alpha * a, -2 * cos, 1 - alpha * a, 1 + alpha / a, -2 * cos, 1 - alpha / a);
    case 'highshelf':
      return over(
        a * (a + 1 + (a - 1) * cos + root),
        -2 * a * (a - 1 + (a + 1) * cos),
        a * (a + 1 + (a - 1) * cos - root),
        a + 1 - (a - 1) * cos + root,
        2 * (a - 1 - (a + 1) * cos),
        a + 1 - (a - 1) * cos - root,
      );
    case 'lowshelf':
      return over(
        a * (a + 1 - (a - 1) * cos + root),
        2 * a * (a - 1 - (a + 1) * cos),
        a * (a + 1 - (a - 1) * cos - root),
        a + 1 + (a - 1) * cos + root,
        -2 * (a - 1 + (a + 1) * cos),
        a + 1 + (a - 1) * cos - root,
      );
  }
};

/** Filters block after block in place, keeping its state between them. */
export const createFilter = ({
  b0,
  b1,
  b2,
  a1,
  a2,
}: Biquad): ((block: Float32Array, frames: number) => void) => {
  const state = new Float64Array(2);
  return (block, frames) => {
    // Locals in the loop: V8 allocates a number for every write to a variable that a closure has captured.
    let z1 = state[0] ?? 0;
    let z2 = state[1] ?? 0;
    for (let index = 0; index < frames; index++) {
      const input = block[index] ?? 0;
      const output = b0 * input + z1;
      z1 = b1 * input - a1 * output + z2;
      z2 = b2 * input - a2 * output;
      block[index] = output;
    }
    // A silent filter must not crawl on through denormal numbers, which cost a hundred times more.
    state[0] = Math.abs(z1) < 1e-20 ? 0 : z1;
    state[1] = Math.abs(z2) < 1e-20 ? 0 : z2;
  };
};
