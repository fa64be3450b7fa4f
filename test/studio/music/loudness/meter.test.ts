import { expect, test } from 'vitest';
import { limitPeaks } from '../../../../studio/music/loudness/limiter.ts';
import { integratedLoudness } from '../../../../studio/music/loudness/meter.ts';
import { truePeak } from '../../../../studio/music/loudness/true-peak.ts';
import { gainOf, SAMPLE_RATE } from '../../../../studio/music/sound.ts';

const sine = (frequency: number, seconds: number, decibels: number, phase = 0): Float32Array =>
  Float32Array.from(
    { length: seconds * SAMPLE_RATE },
    (_, index) => gainOf(decibels) * Math.sin((2 * Math.PI * frequency * index) / SAMPLE_RATE + phase),
  );
const joined = (...parts: readonly Float32Array[]): Float32Array => {
  const all = new Float32Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
};

// EBU Tech 3341, table 1: signals with the loudness that every meter must show within 0.1 LU.
test.each([
  ['1: a sine at -23 dBFS', sine(1000, 20, -23), -23],
  ['2: a sine at -33 dBFS', sine(1000, 20, -33), -33],
  ['3: quiet, loud, quiet', joined(sine(1000, 10, -36), sine(1000, 60, -23), sine(1000, 10, -36)), -23],
  [
    '4: with passages under the absolute gate',
    joined(
      sine(1000, 10, -72),
      sine(1000, 10, -36),
      sine(1000, 60, -23),
      sine(1000, 10, -36),
      sine(1000, 10, -72),
    ),
    -23,
  ],
  ['5: three steps', joined(sine(1000, 20, -26), sine(1000, 20.1, -20), sine(1000, 20, -26)), -23],
])('EBU test signal %s', (_, channel, expected) => {
  expect(Math.abs(integratedLoudness(channel, channel) - expected)).toBeLessThan(0.1);
});

test('silence has no loudness', () => {
  expect(integratedLoudness(new Float32Array(96_000), new Float32Array(96_000))).toBe(
    Number.NEGATIVE_INFINITY,
  );
});

test('the peak between the samples is found: a quarter of the sample rate, 45 degrees off', () => {
  const channel = sine(SAMPLE_RATE / 4, 0.5, 0, Math.PI / 4);
  const highestSample = Math.max(...channel.subarray(0, 4800));
  expect(20 * Math.log10(highestSample)).toBeCloseTo(-3.01, 1);
  expect(Math.abs(20 * Math.log10(truePeak(channel, channel)))).toBeLessThan(0.4);
});

test('the limiter lowers what is too high and nothing else', () => {
  const quiet = sine(440, 1, -12);
  const burst = sine(440, 0.2, 3);
  const left = joined(quiet, burst, quiet);
  const right = Float32Array.from(left);
  expect(limitPeaks(left, right, gainOf(-1.5))).toBe(true);
  expect(truePeak(left, right)).toBeLessThanOrEqual(gainOf(-1.4));
  expect(left.subarray(0, 40_000)).toEqual(quiet.subarray(0, 40_000));
  expect(limitPeaks(quiet, quiet, gainOf(-1.5))).toBe(false);
});
