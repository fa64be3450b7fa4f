import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Composition, compose } from '../../../studio/music/compose.ts';
import { createFilter, designBiquad } from '../../../studio/music/effects/filter.ts';
import { integratedLoudness } from '../../../studio/music/loudness/meter.ts';
import { truePeak } from '../../../studio/music/loudness/true-peak.ts';
import { type Mood, moods } from '../../../studio/timeline/draft.ts';

const SECONDS = 12;
const pieces = new Map<Mood, Composition>();
const pieceOf = (mood: Mood): Composition => {
  const known = pieces.get(mood) ?? compose({ mood, seed: 11, durationMs: SECONDS * 1000 });
  pieces.set(mood, known);
  return known;
};

const decibels = (value: number): number => 20 * Math.log10(value);
const rms = (channel: Float32Array, from: number, to: number): number => {
  let sum = 0;
  for (let frame = from; frame < to; frame++) sum += (channel[frame] ?? 0) ** 2;
  return Math.sqrt(sum / (to - from));
};
const expectMastered = ({ left, right }: Composition, name: string): void => {
  expect(left.every(Number.isFinite) && right.every(Number.isFinite), name).toBe(true);
  expect(Math.abs(integratedLoudness(left, right) + 16), name).toBeLessThan(0.5);
  expect(decibels(truePeak(left, right)), name).toBeLessThan(-1);
};

/** Rise of the energy from one 10 ms window to the next, at each window; highs count more, as attacks are bright. */
const onsets = (piece: Composition): readonly number[] => {
  const window = 480;
  const [left, right] = [piece.left, piece.right].map(channel =>
    channel.map((frame, index) => frame - 0.95 * (channel[index - 1] ?? 0)),
  );
  if (left === undefined || right === undefined) return [];
  const powers = Array.from({ length: Math.floor(left.length / window) }, (_, index) =>
    decibels(
      rms(left, index * window, (index + 1) * window) +
        rms(right, index * window, (index + 1) * window) +
        1e-4,
    ),
  );
  return powers.map((power, index) => Math.max(0, power - (powers[index - 1] ?? power)));
};

/** Zero crossings per second: a rough measure of brightness that needs no transform. */
const brightness = ({ left }: Composition): number => {
  let crossings = 0;
  for (let frame = 1; frame < left.length; frame++) {
    if ((left[frame] ?? 0) >= 0 !== (left[frame - 1] ?? 0) >= 0) crossings++;
  }
  return crossings / SECONDS;
};

describe.each(moods)('%s', mood => {
  test('is mastered for the web: -16 LUFS, true peak below -1 dBTP, no DC', () => {
    const piece = pieceOf(mood);
    expectMastered(piece, mood);
    for (const channel of [piece.left, piece.right]) {
      expect(Math.abs(channel.reduce((sum, frame) => sum + frame, 0) / channel.length)).toBeLessThan(1e-3);
    }
  });

  test('is stereo and survives being summed to mono', () => {
    const { left, right } = pieceOf(mood);
    const side = left.map((frame, index) => (frame - (right[index] ?? 0)) / 2);
    const middle = left.map((frame, index) => (frame + (right[index] ?? 0)) / 2);
    const width = decibels(rms(side, 0, side.length) / rms(middle, 0, middle.length));
    expect(width).toBeGreaterThan(-16);
    expect(width).toBeLessThan(-4);
    const lowpass = designBiquad('lowpass', 70);
    createFilter(lowpass)(side, side.length);
    createFilter(lowpass)(middle, middle.length);
    expect(decibels(rms(side, 0, side.length) / rms(middle, 0, middle.length))).toBeLessThan(-12);
  });

  test('sounds from the first half second, never falls silent in the middle, and ends in silence', () => {
    const { left } = pieceOf(mood);
    expect(decibels(rms(left, 0, 24_000))).toBeGreaterThan(-45);
    for (let from = 0; from + 48_000 < left.length - 4 * 48_000; from += 48_000) {
      expect(decibels(rms(left, from, from + 48_000)), `second ${from / 48_000}`).toBeGreaterThan(-40);
    }
    const tail = [2, 1, 0.5, 0.2].map(seconds =>
      rms(left, left.length - seconds * 48_000, left.length - seconds * 24_000),
    );
    tail.slice(1).forEach((level, index) => {
      expect(level).toBeLessThan(tail[index] ?? 0);
    });
    expect(decibels(rms(left, left.length - 4800, left.length) + 1e-9)).toBeLessThan(-50);
    expect(left.at(-1)).toBe(0);
  });
});

test.each(['lo-fi', 'upbeat', 'happy', 'electronic', 'acoustic', 'holiday'] as const)(
  'in %s the energy rises on the beats, not between them',
  mood => {
    const piece = pieceOf(mood);
    const rises = onsets(piece);
    const ending = piece.sections.at(-1)?.startMs ?? 0;
    const riseNear = (ms: number): number =>
      Math.max(...rises.slice(Math.max(0, Math.round(ms / 10) - 2), Math.round(ms / 10) + 4));
    const beats = piece.beats.filter(beat => beat > 4000 && beat < ending);
    const onBeat = beats.reduce((sum, beat) => sum + riseNear(beat), 0) / beats.length;
    // A fifth of a beat later no style plays a note.
    const offBeat =
      beats.reduce((sum, beat) => sum + riseNear(beat + 0.36 * (60_000 / piece.bpm)), 0) / beats.length;
    expect(onBeat).toBeGreaterThan(2 * offBeat);
  },
);

test('moods differ in tempo, brightness and density', () => {
  expect(new Set(moods.map(mood => pieceOf(mood).bpm)).size).toBeGreaterThanOrEqual(10);
  const bright = (mood: Mood): number => brightness(pieceOf(mood));
  expect(bright('happy')).toBeGreaterThan(1.5 * bright('lo-fi'));
  expect(bright('holiday')).toBeGreaterThan(1.3 * bright('cinematic'));
  const density = (mood: Mood): number => onsets(pieceOf(mood)).filter(rise => rise > 3).length / SECONDS;
  expect(density('upbeat')).toBeGreaterThan(2 * density('ambient'));
  expect(density('electronic')).toBeGreaterThan(2 * density('calm'));
});

test.each(['happy', 'jazz', 'lo-fi'] as const)('the last chord of %s is heard until the video ends', mood => {
  const { left } = compose({ mood, seed: 1, durationMs: 9000 });
  const before = (seconds: number): number =>
    decibels(rms(left, left.length - seconds * 48_000, left.length - (seconds - 0.25) * 48_000));
  expect(before(1.5)).toBeGreaterThan(-45);
  expect(before(1)).toBeGreaterThan(-50);
  // It fades, but is not cut.
  expect(before(0.75)).toBeLessThan(before(1.5));
  expect(before(0.5)).toBeLessThan(before(0.75));
});

test('any length is mastered alike', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...moods),
      fc.nat(1000),
      fc.integer({ min: 1000, max: 12_000 }),
      (mood, seed, durationMs) => {
        const piece = compose({ mood, seed, durationMs });
        expect(piece.left).toHaveLength(durationMs * 48);
        expectMastered(piece, `${mood}/${seed} ${durationMs} ms`);
        expect(piece.left.at(-1)).toBe(0);
      },
    ),
    { numRuns: 5 },
  );
});

test('two minutes keep changing: no two choruses sound the same, and keys move', () => {
  const piece = compose({ mood: 'acoustic', seed: 2, durationMs: 120_000 });
  expectMastered(piece, 'two minutes');
  const choruses = piece.sections.filter(section => section.kind === 'chorus');
  expect(choruses.length).toBeGreaterThan(3);
  const prints = choruses.map(({ startMs, endMs }) =>
    Array.from({ length: 40 }, (_, index) => {
      const from = Math.round(startMs * 48 + ((endMs - startMs) * 48 * index) / 40);
      return rms(piece.left, from, from + 2400).toFixed(4);
    }).join(),
  );
  expect(new Set(prints).size).toBe(choruses.length);
});
