import { createFilter, designBiquad } from '../effects/filter.ts';
import type { Random } from '../random.ts';
import { frequencyOf, mono, SAMPLE_RATE } from '../sound.ts';
import type { Instrument } from './instrument.ts';
import { addModes, type Mode, softenEdges } from './modal.ts';

/** The knock of a hammer or mallet: a few ms of filtered noise. */
const addKnock = (out: Float32Array, tone: number, gain: number, seconds: number, random: Random): void => {
  const frames = Math.min(out.length, Math.round(seconds * SAMPLE_RATE));
  const knock = new Float32Array(frames);
  for (let index = 0; index < frames; index++)
    knock[index] = (random.next() * 2 - 1) * (1 - index / frames) ** 3;
  createFilter(designBiquad('lowpass', tone))(knock, frames);
  for (let index = 0; index < frames; index++) out[index] = (out[index] ?? 0) + gain * (knock[index] ?? 0);
};

const LONGEST_SECONDS = 5.5;
/** Higher up the two strings of a note cannot be told apart. */
const BEATING_PARTIALS = 6;

interface PianoTone {
  /** Partials above this are filtered off by the felt, Hz at full velocity. */
  readonly brightness: number;
  readonly knock: number;
  readonly attack: number;
}

/** A piano string: slightly stretched partials, each with a pair of strings beating, dying the sooner the higher. */
const piano = ({ brightness, knock, attack }: PianoTone): Instrument => ({
  sustained: false,
  damping: 0.35,
  render: ({ pitch, velocity, seconds, random }) => {
    const f0 = frequencyOf(pitch);
    const stretch = 0.00025 * 2 ** ((pitch - 60) / 10);
    const life = Math.min(9, Math.max(1.2, 7 * 2 ** ((48 - pitch) / 16)));
    const cutoff = brightness * (0.35 + 0.65 * velocity);
    const modes: Mode[] = [];
    for (let n = 1; n <= 24; n++) {
      const frequency = n * f0 * Math.sqrt(1 + stretch * n * n);
      if (frequency > 11_000) break;
      // Struck at an eighth of its length a string lacks its eighth partial.
      const gain =
        (Math.abs(Math.sin((Math.PI * n) / 8.3)) + 0.08) * n ** -0.9 * Math.exp(-frequency / cutoff);
      if (gain < 0.0004) continue;
      const decay = life / (1 + 0.22 * (n - 1) + (frequency / 3500) ** 2);
      const beat = 0.12 + 0.05 * n * random.next();
      if (n > BEATING_PARTIALS) {
        modes.push({ frequency, gain, decay: decay * 0.8 });
        continue;
      }
      modes.push({ frequency: frequency - beat, gain: gain * 0.55, decay: decay * 0.55 });
      modes.push({ frequency: frequency + beat, gain: gain * 0.45, decay });
    }
    const out = new Float32Array(Math.ceil(Math.min(LONGEST_SECONDS, life * 0.85, seconds) * SAMPLE_RATE));
    addModes(out, modes);
    addKnock(out, 500 + 900 * velocity, knock * 0.25, 0.03, random);
    softenEdges(out, attack, 0.4);
    return mono(out);
  },
});

/** A grand, played with restraint. */
export const grandPiano = piano({ brightness: 3600, knock: 0.5, attack: 0.002 });
/** A piano with a strip of felt before the strings: dark and close. */
export const feltPiano = piano({ brightness: 1400, knock: 1.1, attack: 0.006 });

const SINE_SIZE = 8192;
const sine = Float32Array.from({ length: SINE_SIZE }, (_, index) =>
  Math.sin((2 * Math.PI * index) / SINE_SIZE),
);

/** A tine piano by frequency modulation: a round body, a bell in the attack that grows with the touch. */
export const electricPiano: Instrument = {
  sustained: false,
  damping: 0.3,
  render: ({ pitch, velocity, seconds }) => {
    const f0 = frequencyOf(pitch);
    const life = Math.min(5, 3.6 * 2 ** ((60 - pitch) / 22));
    const out = new Float32Array(Math.ceil(Math.min(seconds, life * 0.8) * SAMPLE_RATE));
    const step = (f0 / SAMPLE_RATE) * SINE_SIZE;
    const tineStep = step * (pitch > 76 ? 7 : 14);
    const bodyFall = 10 ** (-3 / (life * SAMPLE_RATE));
    const growlFall = 10 ** (-3 / (life * 0.38 * SAMPLE_RATE));
    const tineFall = 10 ** (-3 / (0.42 * SAMPLE_RATE));
    const high = Math.min(1, 2 ** ((64 - pitch) / 18));
    let body = 1;
    let growl = (0.25 + 1.15 * velocity * velocity) * high * (SINE_SIZE / (2 * Math.PI));
    let tine = (0.05 + 0.22 * velocity) * high * (SINE_SIZE / (2 * Math.PI));
    let phase = 0;
    let tinePhase = 0;
    let slowPhase = 0;
    const slowStep = step * 1.0009;
    const mask = SINE_SIZE - 1;
    for (let index = 0; index < out.length; index++) {
      const modulation = growl * (sine[phase & mask] ?? 0) + tine * (sine[tinePhase & mask] ?? 0);
      const carrier = sine[(slowPhase + modulation + SINE_SIZE * 8) & mask] ?? 0;
      out[index] = body * (carrier + 0.18 * (sine[(phase * 2) & mask] ?? 0) * body);
      phase += step;
      tinePhase += tineStep;
      slowPhase += slowStep;
      if (phase >= SINE_SIZE) phase -= SINE_SIZE;
      if (tinePhase >= SINE_SIZE) tinePhase -= SINE_SIZE;
      if (slowPhase >= SINE_SIZE) slowPhase -= SINE_SIZE;
      body *= bodyFall;
      growl *= growlFall;
      tine *= tineFall;
    }
    softenEdges(out, 0.002, 0.3);
    return mono(out);
  },
};

interface BarTone {
  /** Ratio to the fundamental, gain, share of the fundamental's decay. */
  readonly modes: readonly (readonly [number, number, number])[];
  /** Decay of the fundamental at middle C, s. */
  readonly decay: number;
  readonly knock: number;
  readonly knockTone: number;
  readonly damping: number;
}

const bar = ({ modes, decay, knock, knockTone, damping }: BarTone): Instrument => ({
  sustained: false,
  damping,
  render: ({ pitch, velocity, seconds, random }) => {
    const f0 = frequencyOf(pitch);
    const life = decay * 2 ** ((60 - pitch) / 30);
    const out = new Float32Array(Math.ceil(Math.min(seconds, life) * SAMPLE_RATE));
    addModes(
      out,
      modes.map(([ratio, gain, share], index) => ({
        frequency: f0 * ratio,
        // A softer mallet excites the upper modes less.
        gain: gain * (index === 0 ? 1 : 0.35 + 0.65 * velocity),
        decay: life * share,
      })),
    );
    addKnock(out, knockTone, knock, 0.012, random);
    softenEdges(out, 0.0015, 0.2);
    return mono(out);
  },
});

export const vibraphone = bar({
  modes: [
    [1, 1, 1],
    [4, 0.16, 0.35],
    [10.1, 0.05, 0.12],
  ],
  decay: 4.5,
  knock: 0.12,
  knockTone: 2200,
  damping: 0.9,
});
export const marimba = bar({
  modes: [
    [1, 1, 1],
    [3.98, 0.22, 0.25],
    [10.6, 0.07, 0.1],
  ],
  decay: 1.3,
  knock: 0.3,
  knockTone: 1600,
  damping: 1.2,
});
export const glockenspiel = bar({
  modes: [
    [1, 1, 1],
    [2.76, 0.3, 0.4],
    [5.4, 0.12, 0.2],
    [8.93, 0.04, 0.1],
  ],
  decay: 3.2,
  knock: 0.08,
  knockTone: 5000,
  damping: 2.5,
});
export const musicBox = bar({
  modes: [
    [1, 1, 1],
    [2.01, 0.12, 0.7],
    [6.1, 0.14, 0.22],
    [11.4, 0.03, 0.08],
  ],
  decay: 2.6,
  knock: 0.14,
  knockTone: 3500,
  damping: 2.5,
});
export const kalimba = bar({
  modes: [
    [1, 1, 1],
    [2, 0.1, 0.5],
    [5.4, 0.12, 0.12],
    [7.9, 0.05, 0.08],
  ],
  decay: 1.9,
  knock: 0.28,
  knockTone: 1300,
  damping: 1.8,
});
/** Tubular bells and church chimes, the strike note an octave below the strongest modes. */
export const chimes = bar({
  modes: [
    [0.5, 0.25, 1],
    [1, 1, 0.9],
    [1.5, 0.35, 0.6],
    [2, 0.5, 0.5],
    [2.76, 0.22, 0.4],
    [3.9, 0.12, 0.25],
  ],
  decay: 5.5,
  knock: 0.06,
  knockTone: 3000,
  damping: 4,
});
