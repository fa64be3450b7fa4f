import { expect, test } from 'vitest';
import { instruments } from '../../../../studio/music/instruments/catalogue.ts';
import { createRandom } from '../../../../studio/music/random.ts';
import { frequencyOf, SAMPLE_RATE } from '../../../../studio/music/sound.ts';

/** Power of one frequency in a quarter of a second of sound, with a Hann window. */
const powerAt = (sound: Float32Array, frequency: number): number => {
  const from = Math.min(7200, Math.floor(sound.length / 4));
  const frames = Math.min(12_000, sound.length - from);
  const angle = (2 * Math.PI * frequency) / SAMPLE_RATE;
  let re = 0;
  let im = 0;
  for (let index = 0; index < frames; index++) {
    const value = (sound[from + index] ?? 0) * (0.5 - 0.5 * Math.cos((2 * Math.PI * index) / frames));
    re += value * Math.cos(angle * index);
    im += value * Math.sin(angle * index);
  }
  return re * re + im * im;
};

/** Instruments whose players are detuned against each other on purpose have no single pitch. */
const single = [
  'grandPiano',
  'feltPiano',
  'electricPiano',
  'vibraphone',
  'kalimba',
  'glockenspiel',
  'nylonGuitar',
  'steelGuitar',
  'ukulele',
  'harp',
  'uprightBass',
  'electricBass',
  'roundBass',
  'flute',
  'whistle',
  'clarinet',
  'soloStrings',
] as const;

test('instruments are in tune within four cents', () => {
  for (const name of single) {
    for (const pitch of [45, 60, 79]) {
      const { left } = instruments[name].render({
        pitch,
        velocity: 0.67,
        seconds: 0.5,
        random: createRandom('tuning'),
      });
      const cents = Array.from({ length: 21 }, (_, index) => 2 * index - 20);
      const powers = cents.map(cent => powerAt(left, frequencyOf(pitch) * 2 ** (cent / 1200)));
      const best = cents[powers.indexOf(Math.max(...powers))] ?? 99;
      expect(Math.abs(best), `${name} at ${pitch}`).toBeLessThanOrEqual(4);
    }
  }
});

test('every instrument makes finite sound in its range and ends without a click', () => {
  for (const [name, instrument] of Object.entries(instruments)) {
    for (const pitch of [36, 60, 84]) {
      const { left, right } = instrument.render({
        pitch,
        velocity: 1,
        seconds: 0.4,
        random: createRandom(name),
      });
      for (const channel of [left, right]) {
        expect(channel.every(Number.isFinite), name).toBe(true);
        const peak = channel.reduce((highest, frame) => Math.max(highest, Math.abs(frame)), 0);
        expect(peak, name).toBeGreaterThan(0);
        expect(Math.abs(channel.at(-1) ?? 1) / peak, name).toBeLessThan(0.01);
      }
    }
  }
});

test.each(['nylonGuitar', 'steelGuitar', 'mutedGuitar', 'ukulele', 'harp', 'uprightBass'] as const)(
  'a %s does not click when its string comes round for the first time',
  name => {
    for (const pitch of [40, 52, 64]) {
      const { left } = instruments[name].render({
        pitch,
        velocity: 0.8,
        seconds: 0.5,
        random: createRandom('a'),
      });
      const period = Math.floor(SAMPLE_RATE / frequencyOf(pitch));
      // A step stands out of the third difference, which a smooth wave has little of.
      const roughest = (from: number, to: number): number => {
        let most = 0;
        for (let at = from; at < to; at++) {
          const [a = 0, b = 0, c = 0, d = 0] = left.subarray(at, at + 4);
          most = Math.max(most, Math.abs(d - 3 * c + 3 * b - a));
        }
        return most;
      };
      const joint = roughest(period - 8, period + 24);
      expect(joint, `${pitch}`).toBeLessThan(3.2 * roughest(Math.floor(period / 2), period - 8));
    }
  },
);
