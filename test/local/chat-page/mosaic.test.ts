import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mosaic, wholeRatio } from '../../../local/chat-page/mosaic.ts';

describe('mosaic', () => {
  it('puts two wide pictures below each other and two tall ones beside each other', () => {
    expect(mosaic([1.8, 1.8]).map(row => row.items)).toEqual([[0], [1]]);
    expect(mosaic([0.7, 0.7]).map(row => row.items)).toEqual([[0, 1]]);
  });

  it('shows every picture of an album once, in order, at most four in a row', () => {
    const ratios = fc.array(fc.double({ min: 0.6, max: 2.2, noNaN: true }), { minLength: 1, maxLength: 10 });
    void fc.assert(
      fc.property(ratios, album => {
        const rows = mosaic(album);
        expect(rows.flatMap(row => row.items)).toEqual(album.map((_, index) => index));
        expect(Math.max(...rows.map(row => row.items.length))).toBeLessThanOrEqual(4);
      }),
    );
  });

  it('is never much wider or taller than a screen is', () => {
    const ratios = fc.array(fc.double({ min: 0.6, max: 2.2, noNaN: true }), { minLength: 2, maxLength: 10 });
    void fc.assert(
      fc.property(ratios, album => {
        const ratio = wholeRatio(mosaic(album));
        expect(ratio).toBeGreaterThan(0.5);
        expect(ratio).toBeLessThan(3.5);
      }),
    );
  });
});
