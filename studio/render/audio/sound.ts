/** Samples per second of everything that is mixed. */
export const sampleRate = 48_000;

/** Stereo sound at 48 kHz; samples from -1 to 1. */
export interface Sound {
  readonly left: Float32Array<ArrayBuffer>;
  readonly right: Float32Array<ArrayBuffer>;
}

export const silence = (samples: number): Sound => ({
  left: new Float32Array(samples),
  right: new Float32Array(samples),
});
