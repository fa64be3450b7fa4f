import { SAMPLE_RATE } from '../sound.ts';
import { createFilter, designBiquad } from './filter.ts';

/** Lengths of the delay lines, frames: primes, so that no two echoes ever coincide for long. 21 to 79 ms. */
const LINES = [1009, 1289, 1571, 1873, 2221, 2633, 3137, 3793] as const;
/** Shorter than the shortest line: within a chunk everything that is read was written before it. */
const CHUNK_FRAMES = 512;
const BUFFER_FRAMES = 8192;
const PREDELAY_SECONDS = 0.018;

/**
 * A feedback delay network: eight lines that feed each other through a Householder matrix (energy is kept, only the
 * damping takes it away), the even ones fed and heard left, the odd ones right.
 */
export const createReverb = (seconds: number, tone: number) => {
  const lines = LINES.map(() => new Float32Array(BUFFER_FRAMES));
  const feedback = LINES.map(length => 10 ** ((-3 * length) / (seconds * SAMPLE_RATE)));
  const damping = Math.exp((-2 * Math.PI * tone) / SAMPLE_RATE);
  const memory = new Float64Array(LINES.length);
  const taps = LINES.map(() => new Float32Array(CHUNK_FRAMES));
  const predelay = Math.round(PREDELAY_SECONDS * SAMPLE_RATE);
  const early = [new Float32Array(BUFFER_FRAMES), new Float32Array(BUFFER_FRAMES)] as const;
  const lowCut = [designBiquad('highpass', 160), designBiquad('highpass', 160)].map(createFilter);
  const sum = new Float32Array(CHUNK_FRAMES);
  const mask = BUFFER_FRAMES - 1;
  let position = 0;

  const chunk = (sendLeft: Float32Array, sendRight: Float32Array, from: number, frames: number): void => {
    for (let index = 0; index < frames; index++) {
      const at = (position + index) & mask;
      early[0][at] = sendLeft[from + index] ?? 0;
      early[1][at] = sendRight[from + index] ?? 0;
      sum[index] = 0;
    }
    LINES.forEach((length, number) => {
      const line = lines[number] ?? sum;
      const tap = taps[number] ?? sum;
      const gain = (feedback[number] ?? 0) * (1 - damping);
      let low = memory[number] ?? 0;
      for (let index = 0; index < frames; index++) {
        low = gain * (line[(position + index - length) & mask] ?? 0) + damping * low;
        tap[index] = low;
        sum[index] = (sum[index] ?? 0) + low;
      }
      memory[number] = Math.abs(low) < 1e-20 ? 0 : low;
    });
    const share = 2 / LINES.length;
    LINES.forEach((_, number) => {
      const line = lines[number] ?? sum;
      const tap = taps[number] ?? sum;
      const input = early[number % 2 === 0 ? 0 : 1];
      // Half of the lines take the input upside down: the first echoes do not pile up into a click.
      const sign = number % 4 < 2 ? 0.5 : -0.5;
      for (let index = 0; index < frames; index++) {
        line[(position + index) & mask] =
          (tap[index] ?? 0) -
          share * (sum[index] ?? 0) +
          sign * (input[(position + index - predelay) & mask] ?? 0);
      }
    });
    for (let index = 0; index < frames; index++) {
      sendLeft[from + index] =
        (taps[0]?.[index] ?? 0) - (taps[2]?.[index] ?? 0) + (taps[4]?.[index] ?? 0) - (taps[6]?.[index] ?? 0);
      sendRight[from + index] =
        (taps[1]?.[index] ?? 0) - (taps[3]?.[index] ?? 0) + (taps[5]?.[index] ?? 0) - (taps[7]?.[index] ?? 0);
    }
    position = (position + frames) & mask;
  };

  /** Replaces what was sent by its reverberation. */
  return (left: Float32Array, right: Float32Array, frames: number): void => {
    lowCut[0]?.(left, frames);
    lowCut[1]?.(right, frames);
    for (let from = 0; from < frames; from += CHUNK_FRAMES) {
      chunk(left, right, from, Math.min(CHUNK_FRAMES, frames - from));
    }
  };
};
