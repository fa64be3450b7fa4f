import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { backlogMs, lastMovedAt, quietMs, secondsUntilQuiet } from '../../../lib/core/batch.ts';

describe('an album', () => {
  it('is not over while its next photo may still wait to be handled', () => {
    // Each photo is handled after the one before, at most as much later as handling is behind by then.
    const gaps = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 20 });
    void fc.assert(
      fc.property(fc.integer({ min: 0, max: 8000 }), gaps, (firstBehind, parts) => {
        let handledAt = firstBehind;
        for (const part of parts) {
          const lastAt = handledAt + backlogMs(0, handledAt);
          const next = handledAt + part * (quietMs + backlogMs(0, handledAt));
          // A look rounds up to whole seconds, so it is never before the next photo but at its very moment.
          expect(secondsUntilQuiet(lastAt, next - 1)).toBeGreaterThan(0);
          handledAt = next;
        }
      }),
    );
  });

  it('waits no longer than usual when messages come as fast as ever', () => {
    void fc.assert(
      fc.property(fc.integer({ min: 0, max: 1500 }), late => {
        expect(backlogMs(60_000, 60_000 + late)).toBe(0);
      }),
    );
    expect(backlogMs(undefined, 60_000)).toBe(0);
  });

  it('of which one photo has come is waited for ten seconds, whatever stands beside it', () => {
    const first = { receivedAt: 1000, groupId: 'album' };
    const others = [
      { receivedAt: 1000 },
      { receivedAt: 1000, groupId: 'b' },
      { receivedAt: 1000, groupId: 'b' },
    ];
    expect(secondsUntilQuiet(lastMovedAt([first, ...others]), 1000)).toBe(10);
    expect(lastMovedAt([first, { ...first, receivedAt: 1200 }, ...others])).toBe(1200);
    expect(lastMovedAt(others)).toBe(1000);
    expect(lastMovedAt([])).toBe(0);
  });

  it('costs ten seconds where a clock is wrong, not hours', () => {
    expect(backlogMs(0, 86_400_000)).toBe(10_000);
    expect(backlogMs(86_400_000, 0)).toBe(0);
  });
});
