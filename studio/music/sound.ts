/** Frames per second of everything in this folder. */
export const SAMPLE_RATE = 48_000;

/** Finished stereo sound. A mono sound has the same array twice. */
export interface Sound {
  readonly left: Float32Array;
  readonly right: Float32Array;
}

export const mono = (frames: Float32Array): Sound => ({ left: frames, right: frames });

export const frequencyOf = (pitch: number): number => 440 * 2 ** ((pitch - 69) / 12);

export const gainOf = (decibels: number): number => 10 ** (decibels / 20);
