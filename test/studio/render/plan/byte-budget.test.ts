import fc from 'fast-check';
import { expect, it } from 'vitest';
import { byteBudget, firstAim, nextAim } from '../../../../studio/render/plan/byte-budget.ts';

it('never gives out more than there is', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 900 }),
      fc.integer({ min: 1_000_000, max: 50_000_000 }),
      (s, most) => {
        fc.pre((most * 8) / s > 200_000);
        const { videoBytes, audioBitRate } = byteBudget(most, s, s * 30);
        expect(videoBytes + (audioBitRate * s) / 8).toBeLessThan(most);
        expect(videoBytes).toBeGreaterThan(most / 2);
      },
    ),
  );
});

it('says that a video is too long before anything is rendered', () => {
  expect(() => byteBudget(100_000, 600, 18_000)).toThrowError(
    expect.objectContaining({ kind: 'too-large', message: expect.stringContaining('0.1 MB') }),
  );
});

it('aims lower after each try that was too large', () => {
  const first = firstAim(21, 1_000_000, 10);
  const second = nextAim(first, 4_000_000, 1_000_000, 10);
  expect(second.crf).toBeGreaterThanOrEqual(31);
  expect(second.maxBitrate).toBeLessThan(first.maxBitrate);
  const barely = nextAim(first, 1_000_001, 1_000_000, 10);
  expect(barely.crf).toBeGreaterThan(21);
  expect(barely.crf).toBeLessThan(24);
});
