import { gainOf } from '../sound.ts';
import { type Levels, TOP_FRAMES } from './levels.ts';
import { ATTACK_FRAMES, limitPeaks, RELEASE_FRAMES } from './limiter.ts';
import { loudnessOfSteps, STEP_FRAMES } from './meter.ts';

/** What streaming services and phones play music in videos at. */
export const TARGET_LUFS = -16;
/** Below -1 dBTP with room for the AAC encoder, which overshoots a little. */
const CEILING = gainOf(-1.5);
/** Limiting lowers the loudness by tenths, which a little more gain makes up for. */
const MAX_PASSES = 8;
const CLOSE_ENOUGH = 0.02;
/** Between two samples music rises a little higher, on the average peak. */
const OVERSHOOT = gainOf(0.2);
const TOPS_PER_STEP = STEP_FRAMES / TOP_FRAMES;
const RELEASE_TOPS = Math.ceil(RELEASE_FRAMES / TOP_FRAMES);
const ATTACK_SHARE = ATTACK_FRAMES / TOP_FRAMES / 2;

/** The limiter's gain in each 10 ms, as far as it follows from the tops: enough to know how loud the rest is. */
const limited = (tops: readonly number[], gain: number): Float64Array => {
  const gains = new Float64Array(tops.length).fill(1);
  const lower = (at: number, depth: number): void => {
    gains[at] = Math.min(gains[at] ?? 1, 1 - depth);
  };
  tops.forEach((top, at) => {
    const depth = 1 - CEILING / (top * gain * OVERSHOOT);
    if (depth <= 0) return;
    if (at > 0) lower(at - 1, depth * ATTACK_SHARE);
    for (let after = 0; after <= RELEASE_TOPS; after++) {
      lower(at + after, depth * (0.5 + 0.5 * Math.cos((Math.PI * after * TOP_FRAMES) / RELEASE_FRAMES)));
    }
  });
  return gains;
};

/**
 * The gain that brings music of these levels to TARGET_LUFS once its peaks are limited, linear. Silence stays silence: 1.
 */
export const masterGain = ({ steps, tops }: Levels): number => {
  let gain = gainOf(TARGET_LUFS - loudnessOfSteps(steps));
  if (!Number.isFinite(gain)) return 1;
  for (let pass = 0; pass < MAX_PASSES; pass++) {
    const gains = limited(tops, gain);
    const after = steps.map((power, step) => {
      const own = gains.subarray(step * TOPS_PER_STEP, (step + 1) * TOPS_PER_STEP);
      return power * gain ** 2 * (own.reduce((sum, each) => sum + each ** 2, 0) / Math.max(1, own.length));
    });
    const missing = TARGET_LUFS - loudnessOfSteps(after);
    if (Math.abs(missing) < CLOSE_ENOUGH) break;
    gain *= gainOf(missing);
  }
  return gain;
};

/** Brings music to its loudness with no true peak above the ceiling, in place. */
export const master = (left: Float32Array, right: Float32Array, gain: number): void => {
  for (const channel of [left, right]) {
    for (let frame = 0; frame < channel.length; frame++) channel[frame] = (channel[frame] ?? 0) * gain;
  }
  limitPeaks(left, right, CEILING);
};
