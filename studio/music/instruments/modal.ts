import { SAMPLE_RATE } from '../sound.ts';

/** One mode of a struck body: a sine that dies away. */
export interface Mode {
  /** Hz. */
  readonly frequency: number;
  readonly gain: number;
  /** Seconds until it has fallen by 60 dB. */
  readonly decay: number;
}

/** Where a mode stops being computed: 80 dB down nobody hears it under the others. */
const CUTOFF_DECAYS = 80 / 60;
const HIGHEST_FREQUENCY = 18_000;

/**
 * Adds the modes into `out` from `start`. A damped sine obeys y[n] = 2 r cos(w) y[n-1] - r² y[n-2], two
 * multiplications a sample, so that a piano note of twenty partials costs a millisecond or two.
 */
export const addModes = (out: Float32Array, modes: readonly Mode[], start = 0): void => {
  for (const { frequency, gain, decay } of modes) {
    if (frequency > HIGHEST_FREQUENCY || gain === 0) continue;
    const angle = (2 * Math.PI * frequency) / SAMPLE_RATE;
    const radius = 10 ** (-3 / (decay * SAMPLE_RATE));
    const first = 2 * radius * Math.cos(angle);
    const second = radius * radius;
    let older = 0;
    let newer = gain * radius * Math.sin(angle);
    const end = Math.min(out.length, start + Math.ceil(decay * CUTOFF_DECAYS * SAMPLE_RATE));
    for (let index = start + 1; index < end; index++) {
      out[index] = (out[index] ?? 0) + newer;
      const next = first * newer - second * older;
      older = newer;
      newer = next;
    }
  }
};

/** Softens the first milliseconds and takes the last ones to exactly zero, so that no note clicks. */
export const softenEdges = (out: Float32Array, attackSeconds: number, endSeconds = 0.05): void => {
  const attack = Math.min(out.length, Math.round(attackSeconds * SAMPLE_RATE));
  for (let index = 0; index < attack; index++) {
    out[index] = (out[index] ?? 0) * (0.5 - 0.5 * Math.cos((Math.PI * index) / attack));
  }
  const end = Math.min(out.length, Math.round(endSeconds * SAMPLE_RATE));
  for (let index = 0; index < end; index++) {
    const at = out.length - 1 - index;
    out[at] = (out[at] ?? 0) * (index / end);
  }
};
