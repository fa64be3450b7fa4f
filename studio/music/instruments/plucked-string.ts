import { createFilter, designBiquad } from '../effects/filter.ts';
import type { Random } from '../random.ts';
import { frequencyOf, mono, SAMPLE_RATE } from '../sound.ts';
import type { Instrument } from './instrument.ts';
import { softenEdges } from './modal.ts';

/** How a plucked string is built and played (Karplus and Strong 1983, extended by Jaffe and Smith). */
interface StringTone {
  /** Seconds until the note has fallen by 60 dB, at middle C. */
  readonly decay: number;
  /** Loss of highs per round trip, 0 bright steel - 0.9 dull gut. */
  readonly dullness: number;
  /** Where it is plucked: share of its length. */
  readonly position: number;
  /** Lowpass of the pluck itself at full velocity, Hz: nail or fingertip. */
  readonly nail: number;
  /** Resonances of the body: Hz, dB, Q. */
  readonly body: readonly (readonly [number, number, number])[];
  readonly damping: number;
  readonly longest: number;
}

/** The pluck: one period of noise, darker when soft, without the partials that have a node under the finger. */
const pluck = (period: number, tone: StringTone, velocity: number, random: Random): Float32Array => {
  const frames = Math.ceil(period);
  const raw = random.noise(frames);
  const lowpass = createFilter(designBiquad('lowpass', tone.nail * (0.4 + 0.6 * velocity), 0.6));
  // Once round to settle the filter, then for good, so that the loop has no step in it.
  lowpass(Float32Array.from(raw), frames);
  lowpass(raw, frames);
  const offset = Math.max(1, Math.round(period * tone.position));
  const combed = new Float32Array(frames);
  let mean = 0;
  for (let index = 0; index < frames; index++) {
    const value = (raw[index] ?? 0) - (raw[(index + frames - offset) % frames] ?? 0);
    combed[index] = value;
    mean += value / frames;
  }
  for (let index = 0; index < frames; index++) combed[index] = (combed[index] ?? 0) - mean;
  return combed;
};

/** Builds an instrument from a description of its strings and body. */
export const pluckedString = (tone: StringTone): Instrument => ({
  sustained: false,
  damping: tone.damping,
  render: ({ pitch, velocity, seconds, random }) => {
    const f0 = frequencyOf(pitch);
    const period = SAMPLE_RATE / f0;
    const life = Math.min(tone.longest * 1.6, tone.decay * 2 ** ((60 - pitch) / 20));
    const out = new Float32Array(Math.ceil(Math.min(tone.longest, life, seconds) * SAMPLE_RATE));
    const d = tone.dullness * Math.min(1, 2 ** ((72 - pitch) / 36));
    const w = (2 * Math.PI * f0) / SAMPLE_RATE;
    // The damping filter delays the fundamental; the loop is shortened by that much, or high notes would be flat.
    const filterDelay = Math.atan2(d * Math.sin(w), 1 - d * Math.cos(w)) / w;
    const filterLoss = (1 - d) / Math.sqrt(1 - 2 * d * Math.cos(w) + d * d);
    const feedback = Math.min(0.99995, 10 ** (-3 / (life * f0)) / filterLoss);
    const length = period - filterDelay;
    const whole = Math.floor(length);
    const fraction = length - whole;
    // Linear interpolation dulls; a first-order allpass only delays.
    const allpass = (1 - fraction) / (1 + fraction);
    const round = pluck(period, tone, velocity, random);
    // The string has been swinging like this for ever: the loop holds its latest past, the filters have heard what was
    // before. Started from silence, the second period would begin with a step, and every note would click.
    const past = round.length - whole;
    const line = round.slice(past);
    let at = 0;
    let filtered = 0;
    let passedIn = 0;
    let passedOut = 0;
    for (let index = 0; index < round.length; index++) {
      const delayed = round[(past + index) % round.length] ?? 0;
      passedOut = allpass * (delayed - passedOut) + passedIn;
      passedIn = delayed;
      filtered = (1 - d) * passedOut + d * filtered;
    }
    for (let index = 0; index < out.length; index++) {
      const delayed = line[at] ?? 0;
      passedOut = allpass * (delayed - passedOut) + passedIn;
      passedIn = delayed;
      filtered = (1 - d) * passedOut + d * filtered;
      const value = feedback * filtered;
      line[at] = value;
      at = at + 1 === whole ? 0 : at + 1;
      out[index] = value;
    }
    for (const [frequency, gain, q] of tone.body) {
      createFilter(designBiquad('peak', frequency, q, gain))(out, out.length);
    }
    createFilter(designBiquad('highpass', Math.min(90, f0 * 0.6)))(out, out.length);
    softenEdges(out, 0.002, 0.3);
    return mono(out);
  },
});
