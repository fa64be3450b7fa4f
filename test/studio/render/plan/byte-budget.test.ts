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

/** Ten seconds of 1080p at 30 fps that may have a megabyte. */
const tenSeconds = { videoBytes: 1_000_000, seconds: 10, pixels: 1920 * 1080 * 300 };

it('aims lower after each try that was too large', () => {
  const first = firstAim(21, 1_000_000, 10);
  const second = nextAim(first, { ...tenSeconds, projected: 1_600_000 });
  expect(second.crf).toBeGreaterThanOrEqual(24);
  expect(second.maxBitrate).toBeLessThan(first.maxBitrate);
  const barely = nextAim(first, { ...tenSeconds, projected: 1_000_001 });
  expect(barely.crf).toBeGreaterThan(21);
  expect(barely.crf).toBeLessThan(24);
});

it('lowers the ceiling, and hardly the quality, of what filled its ceiling', () => {
  const first = firstAim(21, 1_000_000, 10);
  const second = nextAim(first, { ...tenSeconds, projected: 2_400_000 });
  expect(second.crf).toBe(22);
  // It would have 0.88 MB if it filled the ceiling exactly.
  expect(second.maxBitrate).toBe(704_000);
});

it('aims less low at noise, which is sooner gone', () => {
  const first = firstAim(21, 1_000_000, 10);
  const small = { ...tenSeconds, pixels: 640 * 360 * 150 };
  const [noise, picture] = [small, tenSeconds].map(video =>
    nextAim(first, { ...video, projected: 1_600_000 }),
  );
  expect(noise?.crf).toBeLessThan(picture?.crf ?? 0);
});
