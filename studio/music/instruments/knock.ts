import { createFilter, designBiquad } from '../effects/filter.ts';
import type { Random } from '../random.ts';
import { SAMPLE_RATE } from '../sound.ts';

/** The knock of a hammer or mallet: a few ms of filtered noise. */
export const addKnock = (
  out: Float32Array,
  tone: number,
  gain: number,
  seconds: number,
  random: Random,
): void => {
  const frames = Math.min(out.length, Math.round(seconds * SAMPLE_RATE));
  const knock = new Float32Array(frames);
  for (let index = 0; index < frames; index++)
    knock[index] = (random.next() * 2 - 1) * (1 - index / frames) ** 3;
  createFilter(designBiquad('lowpass', tone))(knock, frames);
  for (let index = 0; index < frames; index++) out[index] = (out[index] ?? 0) + gain * (knock[index] ?? 0);
};
