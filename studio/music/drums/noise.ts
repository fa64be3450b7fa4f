import { createFilter, designBiquad } from '../effects/filter.ts';
import type { Random } from '../random.ts';
import { SAMPLE_RATE } from '../sound.ts';

export const frames = (seconds: number): number => Math.ceil(seconds * SAMPLE_RATE);

/** White noise between two corners (second order each), Hz. */
export const noiseBand = (length: number, low: number, high: number, random: Random): Float32Array => {
  const noise = random.noise(length);
  createFilter(designBiquad('highpass', low))(noise, length);
  createFilter(designBiquad('lowpass', high))(noise, length);
  return noise;
};

/** Rises over `attack`, falls by 60 dB over `decay` seconds. */
export const shapeNoise = (noise: Float32Array, attack: number, decay: number): Float32Array => {
  const rise = Math.max(1, frames(attack));
  const fall = 10 ** (-3 / (decay * SAMPLE_RATE));
  let level = 1;
  for (let index = 0; index < noise.length; index++) {
    noise[index] = (noise[index] ?? 0) * level * Math.min(1, index / rise);
    if (index >= rise) level *= fall;
  }
  return noise;
};

export const addScaled = (out: Float32Array, other: Float32Array, gain: number, start = 0): void => {
  const end = Math.min(out.length - start, other.length);
  for (let index = 0; index < end; index++) {
    out[start + index] = (out[start + index] ?? 0) + gain * (other[index] ?? 0);
  }
};

/** A drum skin: a sine whose pitch falls from `high` to `low` Hz (to 1/e over `drop` s) while it dies away. */
export const skin = (
  length: number,
  high: number,
  low: number,
  drop: number,
  decay: number,
): Float32Array => {
  const out = new Float32Array(length);
  const fall = 10 ** (-3 / (decay * SAMPLE_RATE));
  const glide = Math.exp(-1 / (drop * SAMPLE_RATE));
  let extra = high - low;
  let phase = 0;
  let level = 1;
  for (let index = 0; index < length; index++) {
    out[index] = level * Math.sin(phase);
    phase += (2 * Math.PI * (low + extra)) / SAMPLE_RATE;
    extra *= glide;
    level *= fall;
  }
  return out;
};
