import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseChord, pitchClasses } from '../../../../studio/music/theory/chord.ts';
import { voiceChord } from '../../../../studio/music/theory/voicing.ts';

const register = { low: 52, high: 74, voices: 4 };
const symbols = [
  'I',
  'ii7',
  'iii7',
  'IVmaj9',
  'V7',
  'V9sus4',
  'vi9',
  'bVI',
  'bVII',
  'iv6',
  'VI7b9',
  '#ivdim7',
];
const chord = fc
  .tuple(fc.constantFrom(...symbols), fc.nat(11))
  .map(([symbol, tonic]) => parseChord(symbol, tonic));

test('voices are chord tones of the register, from low to high', () => {
  fc.assert(
    fc.property(chord, chord, (first, second) => {
      const before = voiceChord(first, register, []);
      const voices = voiceChord(second, register, before);
      expect(voices).toHaveLength(4);
      for (const [index, pitch] of voices.entries()) {
        expect(pitchClasses(second)).toContain(pitch % 12);
        expect(pitch).toBeGreaterThanOrEqual(register.low);
        expect(pitch).toBeLessThanOrEqual(register.high);
        expect(pitch).toBeGreaterThan(voices[index - 1] ?? 0);
      }
    }),
  );
});

test('the same chord again does not move, and neighbours move less than a third per voice on average', () => {
  const walk = ['I', 'vi9', 'IVmaj9', 'V7', 'iii7', 'vi9', 'ii7', 'V9sus4', 'I'].map(symbol =>
    parseChord(symbol, 0),
  );
  let previous: readonly number[] = [];
  let moved = 0;
  for (const next of walk) {
    const voices = voiceChord(next, register, previous);
    expect(voiceChord(next, register, voices)).toEqual(voices);
    voices.forEach((pitch, index) => {
      moved += Math.abs(pitch - (previous[index] ?? pitch));
    });
    previous = voices;
  }
  expect(moved / ((walk.length - 1) * 4)).toBeLessThan(3);
});
