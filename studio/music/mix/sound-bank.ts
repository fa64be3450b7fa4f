import type { Note } from '../arrangement/note.ts';
import type { PartStyle } from '../arrangement/style.ts';
import { drums } from '../drums/kit.ts';
import { instruments } from '../instruments/catalogue.ts';
import { createWeightedPower } from '../loudness/k-weighting.ts';
import { loudnessOf } from '../loudness/meter.ts';
import { createRandom } from '../random.ts';
import { gainOf, SAMPLE_RATE, type Sound } from '../sound.ts';

/** A sound and the gain that makes it as loud as every other sound of the bank. */
export interface BankedSound {
  readonly sound: Sound;
  readonly gain: number;
}

/** What a note is levelled to before the part's own level: its loudest tenth of a second, LUFS. */
const NOTE_LUFS = -20;
/** More would lift the lowest notes out of proportion on small speakers. */
const MAX_GAIN = gainOf(30);
const WINDOW_FRAMES = SAMPLE_RATE / 10;
/** Rendered notes kept for when they come again. 15 minutes of music use some 60 MB. */
const MAX_BYTES = 96 * 2 ** 20;
/** Touches that differ audibly in colour; loudness is continuous. */
const LAYERS = 3;
/** Strokes of one drum that differ by chance. */
const STROKES = 4;
/** Held lengths are rounded to this, so that notes can be shared. */
const LENGTH_STEP_SECONDS = 0.02;
/** Struck notes are rendered as far as they are heard, rounded up to this for the same reason. */
const STRUCK_STEP_SECONDS = 0.5;

const bytesOf = ({ left, right }: Sound): number => left.byteLength + (left === right ? 0 : right.byteLength);

/** Where the sound is loudest, by every sixteenth frame. */
const loudestWindow = (channel: Float32Array): number => {
  let best = 0;
  let bestPower = -1;
  for (let from = 0; from === 0 || from + WINDOW_FRAMES <= channel.length; from += WINDOW_FRAMES / 2) {
    let power = 0;
    const end = Math.min(channel.length, from + WINDOW_FRAMES);
    for (let index = from; index < end; index += 16) power += (channel[index] ?? 0) ** 2;
    if (power > bestPower) {
      best = from;
      bestPower = power;
    }
  }
  return best;
};

const levelGain = (sound: Sound): number => {
  const from = loudestWindow(sound.left);
  // A run-up lets the weighting filter settle.
  const start = Math.max(0, from - WINDOW_FRAMES);
  const sides = sound.left === sound.right ? [sound.left] : [sound.left, sound.right];
  let sum = 0;
  for (const side of sides) {
    const power = createWeightedPower();
    power(side, start, from);
    sum += power(side, from, Math.min(side.length, from + WINDOW_FRAMES));
  }
  const power = (sum * (sides.length === 1 ? 2 : 1)) / WINDOW_FRAMES;
  return power > 0 ? Math.min(MAX_GAIN, gainOf(NOTE_LUFS - loudnessOf(power))) : 0;
};

/** Renders notes on demand and keeps them while there is room: most notes of a piece are played many times. */
export const createSoundBank = (seed: string) => {
  const kept = new Map<string, BankedSound>();
  let bytes = 0;
  const remember = (key: string, make: () => Sound): BankedSound => {
    const known = kept.get(key);
    if (known !== undefined) {
      kept.delete(key);
      kept.set(key, known);
      return known;
    }
    const sound = make();
    const banked = { sound, gain: levelGain(sound) };
    kept.set(key, banked);
    bytes += bytesOf(sound);
    for (const [oldest, old] of kept) {
      if (bytes <= MAX_BYTES) break;
      kept.delete(oldest);
      bytes -= bytesOf(old.sound);
    }
    return banked;
  };
  /** `count` numbers the notes of a part; `longest` is how long this pitch is heard at most in it, s. */
  return (part: PartStyle, note: Note, count: number, longest: number): BankedSound => {
    const layer = Math.min(LAYERS, Math.max(1, Math.ceil(note.velocity * LAYERS)));
    if (part.role === 'drum') {
      const key = `${part.drum}/${layer}/${count % STROKES}`;
      return remember(key, () => drums[part.drum](layer / LAYERS, createRandom(`${seed}/${key}`)));
    }
    const instrument = instruments[part.instrument];
    const steps = instrument.sustained
      ? note.length / LENGTH_STEP_SECONDS
      : Math.ceil(longest / STRUCK_STEP_SECONDS);
    const seconds = instrument.sustained
      ? Math.max(1, Math.round(steps)) * LENGTH_STEP_SECONDS
      : steps * STRUCK_STEP_SECONDS;
    const key = `${part.instrument}/${note.pitch}/${layer}/${seconds.toFixed(2)}`;
    return remember(key, () =>
      instrument.render({
        pitch: note.pitch,
        velocity: layer / LAYERS,
        seconds,
        random: createRandom(`${seed}/${key}`),
      }),
    );
  };
};
export type SoundBank = ReturnType<typeof createSoundBank>;
