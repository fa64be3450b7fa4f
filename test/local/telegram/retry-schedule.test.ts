import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { retryDelay } from '../../../local/telegram/delivery/retry-schedule.ts';

describe('retryDelay', () => {
  it('retries at once, then doubles from 2 s', () => {
    expect([1, 2, 3, 4, 5].map(failures => retryDelay(failures, null, 0))).toEqual([
      0, 2000, 4000, 8000, 16_000,
    ]);
  });

  it('never waits longer than 60 to 120 s by itself', () => {
    void fc.assert(
      fc.property(
        fc.integer({ min: 8, max: 1000 }),
        fc.double({ min: 0, max: 0.999, noNaN: true }),
        (n, random) => {
          const delay = retryDelay(n, null, random);
          expect(delay).toBeGreaterThanOrEqual(60_000);
          expect(delay).toBeLessThanOrEqual(120_000);
        },
      ),
    );
  });

  it('obeys Retry-After up to an hour', () => {
    expect(retryDelay(1, '30', 0)).toBe(30_000);
    expect(retryDelay(1, '999999', 0)).toBe(3_600_000);
    expect(retryDelay(1, 'tomorrow', 0)).toBe(0);
  });
});
