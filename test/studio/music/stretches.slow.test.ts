import { expect, test } from 'vitest';
import { compose } from '../../../studio/music/compose.ts';
import { integratedLoudness } from '../../../studio/music/loudness/meter.ts';
import { SAMPLE_RATE } from '../../../studio/music/sound.ts';

/** Far below the last bit of a CD, which is at -96 dB. */
const bound = 10 ** (-100 / 20);

// Tape and its crackle, a vibraphone's tremolo and drums, and the longest echoes of all.
test.each([
  ['lo-fi', 1, 12, [7]],
  ['jazz', 1, 12, [6, 11]],
  ['ambient', 1, 27, [25]],
] as const)('%s played in stretches is the piece played at once', (mood, seed, seconds, cuts) => {
  const request = { mood, seed, durationMs: seconds * 1000 };
  const places = [0, ...cuts, seconds].map(at => at * SAMPLE_RATE);
  const whole = compose(request, [{ from: 0, to: seconds * SAMPLE_RATE }]);
  const joined = compose(
    request,
    places.slice(1).map((to, index) => ({ from: places[index] ?? 0, to })),
  );
  let difference = 0;
  whole.left.forEach((sample, at) => {
    difference = Math.max(difference, Math.abs(sample - (joined.left[at] ?? 0)));
  });
  whole.right.forEach((sample, at) => {
    difference = Math.max(difference, Math.abs(sample - (joined.right[at] ?? 0)));
  });
  expect(difference).toBeLessThan(bound);
  for (const { left, right } of [whole, joined]) {
    expect(Math.abs(integratedLoudness(left, right) + 16)).toBeLessThan(0.1);
  }
});
