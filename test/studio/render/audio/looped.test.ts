import fc from 'fast-check';
import { expect, test } from 'vitest';
import { looped } from '../../../../studio/render/audio/looped.ts';
import type { Sound } from '../../../../studio/render/audio/sound.ts';
import { sourceOf } from '../../../../studio/render/audio/source.ts';

const tone = (samples: number, step: number): Sound => {
  const left = Float32Array.from({ length: samples }, (_, at) => Math.sin(at * step));
  return { left, right: left.map(sample => -sample) };
};

test('a looped song read in pieces is the one read at once', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1, max: 300 }),
      fc.integer({ min: 1, max: 300 }),
      fc.integer({ min: 1, max: 1500 }),
      fc.array(fc.integer({ min: 0, max: 1500 }), { maxLength: 6 }),
      async (first, again, samples, places) => {
        const source = looped(sourceOf(tone(first, 0.1)), sourceOf(tone(again, 0.2)), samples, 'song');
        const whole = await source.read({ from: 0, to: samples });
        const cuts = [0, ...places.filter(place => place < samples).sort((a, b) => a - b), samples];
        for (const [index, from] of cuts.slice(0, -1).entries()) {
          const to = cuts[index + 1] ?? samples;
          const { left, right } = await source.read({ from, to });
          expect(left).toEqual(whole.left.subarray(from, to));
          expect(right).toEqual(whole.right.subarray(from, to));
        }
      },
    ),
  );
});

test('a song as long as it is wanted is not repeated', async () => {
  const song = tone(200, 0.1);
  const source = looped(sourceOf(song), sourceOf(tone(0, 1)), 150, 'song');
  expect(source.samples).toBe(150);
  expect((await source.read({ from: 0, to: 150 })).left).toEqual(song.left.subarray(0, 150));
});

test('one without any sound cannot be', () => {
  expect(() => looped(sourceOf(tone(0, 1)), sourceOf(tone(0, 1)), 100, 'silent.mp3')).toThrow(
    'There is no sound in silent.mp3.',
  );
});
