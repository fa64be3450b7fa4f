import fc from 'fast-check';
import { expect, test } from 'vitest';
import { MOST_STRETCHES, STRETCH_UNIT, stretchesOf } from '../../../studio/music/stretch.ts';

const seconds = (count: number): number => count * 48_000;

test('a sound is cut into stretches without gap or overlap, at places that suit meter and encoders', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: seconds(4 * 3600) }), frames => {
      const stretches = stretchesOf(frames);
      expect(stretches.length).toBeLessThanOrEqual(MOST_STRETCHES);
      let next = 0;
      for (const { from, to } of stretches) {
        expect(from).toBe(next);
        expect(from % STRETCH_UNIT).toBe(0);
        expect(to).toBeGreaterThan(from);
        next = to;
      }
      expect(next).toBe(frames);
    }),
  );
});

test.each([
  [0, 0],
  [30, 1],
  [45, 1],
  [60, 2],
  [600, 19],
  [7200, 40],
])('%i s are %i stretches', (length, count) => {
  expect(stretchesOf(seconds(length))).toHaveLength(count);
});

test('units are whole frames of AAC and Opus, steps of the meter, of peaks and of ducking', () => {
  for (const each of [1024, 960, 4800, 480, 24]) expect(STRETCH_UNIT % each).toBe(0);
});
