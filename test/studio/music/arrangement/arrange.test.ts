import fc from 'fast-check';
import { expect, test } from 'vitest';
import { arrange } from '../../../../studio/music/arrangement/arrange.ts';
import { styles } from '../../../../studio/music/arrangement/styles.ts';
import { moodFacts } from '../../../../studio/music/moods.ts';
import { createRandom } from '../../../../studio/music/random.ts';
import { scales } from '../../../../studio/music/theory/scale.ts';
import { type Mood, moods } from '../../../../studio/timeline/draft.ts';

const piece = (mood: Mood, seed: number, durationMs: number) =>
  arrange(mood, durationMs, createRandom(`${mood}/${seed}`));

const notesOf = (mood: Mood, seed: number, durationMs: number, role?: string) =>
  piece(mood, seed, durationMs).parts.flatMap(({ part, notes }) => (role && part.role !== role ? [] : notes));

test('every note of every piece lies inside it and can be played', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...moods),
      fc.nat(),
      fc.integer({ min: 1000, max: 240_000 }),
      (mood, seed, durationMs) => {
        const notes = notesOf(mood, seed, durationMs);
        const unplayable = notes.filter(
          ({ at, length, pitch, velocity }) =>
            !(at >= 0 && at * 1000 < durationMs && length >= 0) ||
            !(velocity > 0 && velocity <= 1) ||
            !(pitch === 0 || (pitch >= 24 && pitch <= 108)),
        );
        expect(notes.length).toBeGreaterThan(0);
        expect(unplayable).toEqual([]);
      },
    ),
    { numRuns: 60 },
  );
});

test('the last chord falls on a beat and leaves itself time to ring', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...moods),
      fc.nat(),
      fc.integer({ min: 1000, max: 240_000 }),
      (mood, seed, durationMs) => {
        const { finalAt } = piece(mood, seed, durationMs);
        const beats = (finalAt * moodFacts[mood].bpm) / 60;
        expect(Math.abs(beats - Math.round(beats))).toBeLessThan(1e-6);
        const ring = durationMs / 1000 - finalAt;
        expect(ring).toBeGreaterThanOrEqual(Math.min(styles[mood].ringMs, durationMs / 2) / 1000 - 1e-6);
        expect(ring).toBeLessThanOrEqual(styles[mood].ringMs / 1000 + (4 * 60) / moodFacts[mood].bpm);
      },
    ),
    { numRuns: 60 },
  );
});

test('the same seed writes the same notes and another seed others', () => {
  for (const mood of moods) {
    expect(notesOf(mood, 1, 30_000)).toEqual(notesOf(mood, 1, 30_000));
    expect(notesOf(mood, 1, 30_000)).not.toEqual(notesOf(mood, 2, 30_000));
  }
});

test('tunes move mostly by step, rest, and stay in the keys of the piece', () => {
  for (const mood of moods) {
    let steps = 0;
    let moves = 0;
    for (const seed of [1, 2, 3, 4]) {
      const { parts, finalAt } = piece(mood, seed, 60_000);
      for (const { part, notes } of parts) {
        if (part.role !== 'melody') continue;
        const sung = notes.filter(note => note.at < finalAt);
        expect(sung.reduce((sum, note) => sum + note.length, 0)).toBeLessThan(45);
        sung.slice(1).forEach((note, index) => {
          const move = Math.abs(note.pitch - (sung[index]?.pitch ?? note.pitch));
          moves++;
          if (move <= 2) steps++;
        });
      }
    }
    expect(steps / moves, mood).toBeGreaterThan(0.45);
  }
});

test('each mood has a band of its own', () => {
  const bands = moods.map(mood => ({
    mood,
    players: new Set(styles[mood].parts.map(part => (part.role === 'drum' ? part.drum : part.instrument))),
  }));
  for (const [index, one] of bands.entries()) {
    for (const other of bands.slice(index + 1)) {
      const common = [...one.players].filter(player => other.players.has(player)).length;
      const all = new Set([...one.players, ...other.players]).size;
      expect(common / all, `${one.mood} and ${other.mood}`).toBeLessThan(0.45);
    }
  }
});

test('bass notes where chords change are chord tones', () => {
  const roots = piece('upbeat', 5, 30_000).parts.find(({ part }) => part.role === 'bass')?.notes ?? [];
  const major = new Set(styles.upbeat.tonics.flatMap(tonic => scales.major.map(step => (step + tonic) % 12)));
  expect(roots.length).toBeGreaterThan(20);
  for (const note of roots) expect(major).toContain(note.pitch % 12);
});

test('a later round of a long piece is not a copy of the first', () => {
  const { parts, sections } = piece('lo-fi', 1, 480_000);
  const second = sections.findIndex(section => section.cycle === 1);
  const length = (4 * 4 * 60) / moodFacts['lo-fi'].bpm;
  const pitchesFrom = (bar: number) => {
    const start = (bar * 4 * 60) / moodFacts['lo-fi'].bpm;
    return parts
      .filter(({ part }) => part.role === 'chords' || part.role === 'melody')
      .flatMap(({ notes }) => notes.filter(note => note.at >= start && note.at < start + length))
      .map(note => note.pitch);
  };
  expect(pitchesFrom(sections[second]?.firstBar ?? 0)).not.toEqual(pitchesFrom(sections[1]?.firstBar ?? 0));
});

test('a piece of six seconds is more than one chord: it steps home', () => {
  for (const mood of moods) {
    for (const seed of [1, 2, 3]) {
      const { parts, sections, finalAt } = piece(mood, seed, 6000);
      const pitched = parts.flatMap(({ part, notes }) => (part.role === 'drum' ? [] : notes));
      const classes = (notes: typeof pitched) =>
        [...new Set(notes.map(note => note.pitch % 12))].sort((a, b) => a - b).join();
      expect(finalAt, mood).toBeGreaterThan(1);
      expect(sections, mood).not.toEqual([]);
      expect(classes(pitched.filter(note => note.at < finalAt - 0.05)), mood).not.toBe('');
      expect(classes(pitched.filter(note => note.at < finalAt - 0.05)), mood).not.toBe(
        classes(pitched.filter(note => note.at >= finalAt - 0.05)),
      );
    }
  }
});
