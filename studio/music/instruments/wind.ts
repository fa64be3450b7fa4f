import { createFilter, designBiquad } from '../effects/filter.ts';
import { frequencyOf, mono, SAMPLE_RATE } from '../sound.ts';
import type { Instrument } from './instrument.ts';
import { TABLE_FRAMES, wavetable } from './wavetable.ts';

/** A column of air: few harmonics, breath around them, vibrato that sets in once the note stands. */
interface WindTone {
  readonly name: string;
  /** Amplitudes of the harmonics from the first. */
  readonly harmonics: readonly number[];
  readonly breath: number;
  readonly attack: number;
  readonly release: number;
  /** Cents and Hz. */
  readonly vibrato: number;
  readonly vibratoRate: number;
  /** Cents below the note from which it is reached. */
  readonly scoop: number;
}

const CONTROL_FRAMES = 32;

const wind = (tone: WindTone): Instrument => ({
  sustained: true,
  damping: 0,
  render: ({ pitch, velocity, seconds, random }) => {
    const f0 = frequencyOf(pitch);
    const table = wavetable(tone.name, f0, harmonic => tone.harmonics[harmonic - 1] ?? 0);
    const held = seconds * SAMPLE_RATE;
    const frames = Math.ceil(held + tone.release * SAMPLE_RATE);
    const breath = random.noise(frames);
    createFilter(designBiquad('bandpass', Math.min(9000, f0 * 2), 1.2))(breath, frames);
    const out = new Float32Array(frames);
    const attack = Math.min(tone.attack, seconds * 0.5) * SAMPLE_RATE;
    const release = tone.release * SAMPLE_RATE;
    const rate = (2 * Math.PI * tone.vibratoRate * (0.94 + 0.12 * random.next())) / SAMPLE_RATE;
    let phase = 0;
    for (let start = 0; start < frames; start += CONTROL_FRAMES) {
      const grown = Math.min(1, Math.max(0, (start / SAMPLE_RATE - 0.22) / 0.45));
      const wave = Math.sin(start * rate) * grown;
      const cents = tone.vibrato * wave - tone.scoop * Math.exp(-start / (0.035 * SAMPLE_RATE));
      const step = ((f0 * 2 ** (cents / 1200)) / SAMPLE_RATE) * TABLE_FRAMES;
      const end = Math.min(frames, start + CONTROL_FRAMES);
      for (let index = start; index < end; index++) {
        const rise = index < attack ? 0.5 - 0.5 * Math.cos((Math.PI * index) / attack) : 1;
        const fall = index > held ? Math.max(0, 1 - (index - held) / release) ** 2 : 1;
        const whole = phase | 0;
        const low = table[whole] ?? 0;
        const sung = low + (phase - whole) * ((table[whole + 1] ?? 0) - low);
        const air = (breath[index] ?? 0) * tone.breath * (1 + 2 * Math.exp(-index / (0.05 * SAMPLE_RATE)));
        out[index] = rise * fall * (sung * (0.8 + 0.2 * velocity + 0.08 * wave) + air);
        phase += step;
        if (phase >= TABLE_FRAMES) phase -= TABLE_FRAMES;
      }
    }
    return mono(out);
  },
});

export const flute = wind({
  name: 'flute',
  harmonics: [1, 0.35, 0.16, 0.05, 0.03],
  breath: 0.13,
  attack: 0.06,
  release: 0.14,
  vibrato: 11,
  vibratoRate: 4.9,
  scoop: 12,
});
export const whistle = wind({
  name: 'whistle',
  harmonics: [1, 0.05, 0.02],
  breath: 0.05,
  attack: 0.035,
  release: 0.1,
  vibrato: 16,
  vibratoRate: 5.6,
  scoop: 45,
});
/** A solo cello or viola in a film: bowed, with the weight in its low harmonics. */
export const soloStrings = wind({
  name: 'solo-strings',
  harmonics: [1, 0.62, 0.5, 0.3, 0.26, 0.16, 0.12, 0.08, 0.05, 0.04, 0.02],
  breath: 0.025,
  attack: 0.16,
  release: 0.3,
  vibrato: 13,
  vibratoRate: 5.3,
  scoop: 18,
});
export const clarinet = wind({
  name: 'clarinet',
  harmonics: [1, 0.05, 0.45, 0.06, 0.22, 0.05, 0.1, 0.04, 0.04],
  breath: 0.03,
  attack: 0.05,
  release: 0.12,
  vibrato: 5,
  vibratoRate: 4.7,
  scoop: 14,
});
