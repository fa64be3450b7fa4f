import { frequencyOf, mono, SAMPLE_RATE } from '../sound.ts';
import type { Instrument } from './instrument.ts';
import { addKnock } from './knock.ts';
import { addModes, type Mode, softenEdges } from './modal.ts';

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
