import { frequencyOf, mono, SAMPLE_RATE } from '../sound.ts';
import type { Instrument } from './instrument.ts';
import { addKnock } from './knock.ts';
import { addModes, softenEdges } from './modal.ts';

/** Bars, plates and tongues that are struck or plucked: a few modes each. */
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
