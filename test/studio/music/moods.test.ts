import fc from 'fast-check';
import { expect, test } from 'vitest';
import { beatGrid, moodFacts } from '../../../studio/music/moods.ts';
import { moods } from '../../../studio/timeline/draft.ts';

const duration = fc.integer({ min: 1000, max: 900_000 });

test('every mood has a name, a tempo people can tap and a metre', () => {
  for (const mood of moods) {
    expect(moodFacts[mood].name).not.toBe('');
    expect(moodFacts[mood].bpm).toBeGreaterThanOrEqual(55);
    expect(moodFacts[mood].bpm).toBeLessThanOrEqual(140);
  }
});

test('beats start at 0, keep the tempo to the millisecond and stay inside the music', () => {
  fc.assert(
    fc.property(fc.constantFrom(...moods), fc.nat(), duration, (mood, seed, durationMs) => {
      const beats = beatGrid(mood, seed, durationMs);
      const beatMs = 60_000 / moodFacts[mood].bpm;
      expect(beats[0]).toBe(0);
      expect(beats.at(-1)).toBeLessThan(durationMs);
      expect(beats).toHaveLength(Math.ceil((durationMs - 0.5) / beatMs));
      for (const [index, beat] of beats.entries())
        expect(Math.abs(beat - index * beatMs)).toBeLessThanOrEqual(0.5);
    }),
    { numRuns: 50 },
  );
});

test('a longer video keeps the beats that a shorter one had', () => {
  fc.assert(
    fc.property(fc.constantFrom(...moods), fc.nat(), duration, duration, (mood, seed, one, other) => {
      const [short, long] = [Math.min(one, other), Math.max(one, other)];
      const beats = beatGrid(mood, seed, short);
      expect(beatGrid(mood, seed, long).slice(0, beats.length)).toEqual(beats);
    }),
    { numRuns: 50 },
  );
});
