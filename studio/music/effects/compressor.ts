import { SAMPLE_RATE } from '../sound.ts';

/** How often the gain is worked out; in between it moves in a straight line. */
const CONTROL_FRAMES = 32;
const RATIO = 2;
const KNEE_DECIBELS = 8;
const ATTACK_SECONDS = 0.02;
const RELEASE_SECONDS = 0.18;

/** Holds a mix together: 2:1 above the threshold (dB of mean power), both ears alike so that the image stays still. */
export const createCompressor = (threshold: number) => {
  const attack = 1 - Math.exp(-CONTROL_FRAMES / (ATTACK_SECONDS * SAMPLE_RATE));
  const release = 1 - Math.exp(-CONTROL_FRAMES / (RELEASE_SECONDS * SAMPLE_RATE));
  let heldPower = 0;
  let heldGain = 1;
  return (left: Float32Array, right: Float32Array, frames: number): void => {
    let power = heldPower;
    let gain = heldGain;
    for (let from = 0; from < frames; from += CONTROL_FRAMES) {
      const end = Math.min(frames, from + CONTROL_FRAMES);
      let sum = 0;
      for (let index = from; index < end; index++) {
        sum += (left[index] ?? 0) ** 2 + (right[index] ?? 0) ** 2;
      }
      const now = sum / (end - from);
      power += (now > power ? attack : release) * (now - power);
      const over = 10 * Math.log10(power + 1e-12) - threshold;
      const excess =
        over <= -KNEE_DECIBELS / 2
          ? 0
          : over >= KNEE_DECIBELS / 2
            ? over
            : (over + KNEE_DECIBELS / 2) ** 2 / (2 * KNEE_DECIBELS);
      const target = 10 ** ((-excess * (1 - 1 / RATIO)) / 20);
      const slope = (target - gain) / (end - from);
      for (let index = from; index < end; index++) {
        gain += slope;
        left[index] = (left[index] ?? 0) * gain;
        right[index] = (right[index] ?? 0) * gain;
      }
    }
    heldPower = power;
    heldGain = gain;
  };
};
