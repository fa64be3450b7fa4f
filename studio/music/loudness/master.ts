import { gainOf } from '../sound.ts';
import { limitPeaks } from './limiter.ts';
import { integratedLoudness } from './meter.ts';

/** What streaming services and phones play music in videos at. */
export const TARGET_LUFS = -16;
/** Below -1 dBTP with room for the AAC encoder, which overshoots a little. */
const CEILING = gainOf(-1.5);
/** Limiting lowers the loudness by tenths; a second and third look make up for it. */
const MAX_PASSES = 4;
const CLOSE_ENOUGH = 0.15;

const scale = (channel: Float32Array, gain: number): void => {
  for (let frame = 0; frame < channel.length; frame++) channel[frame] = (channel[frame] ?? 0) * gain;
};

/** Brings finished music to TARGET_LUFS with no true peak above the ceiling, in place. Silence stays silence. */
export const masterLoudness = (left: Float32Array, right: Float32Array): void => {
  for (let pass = 0; pass < MAX_PASSES; pass++) {
    const missing = TARGET_LUFS - integratedLoudness(left, right);
    if (!Number.isFinite(missing) || (pass > 0 && Math.abs(missing) < CLOSE_ENOUGH)) return;
    scale(left, gainOf(missing));
    scale(right, gainOf(missing));
    // Untouched by the limiter the loudness is what it was set to.
    if (!limitPeaks(left, right, CEILING)) return;
  }
};
