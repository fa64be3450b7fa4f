import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { animateText } from '../../../../studio/render/text/animate-text.ts';
import { type TextAnimation, textAnimations } from '../../../../studio/timeline/draft.ts';
import { textSegment } from './segments.ts';

const segment = (an: TextAnimation, d = 3000) => textSegment({ text: 'Lisbon in summer', an, d });

describe('the animation of a text', () => {
  it.each(textAnimations)('%s shows the whole text at rest in the middle', an => {
    expect(animateText(segment(an), 1500)).toEqual({ opacity: 1, dx: 0, dy: 0, scale: 1, reveal: 1 });
  });

  it.each(textAnimations.filter(an => an !== 'none'))('%s starts hidden and ends hidden', an => {
    const first = animateText(segment(an), 0);
    expect(Math.min(first.opacity, first.reveal)).toBe(0);
    expect(animateText(segment(an), 2999).opacity).toBeLessThan(0.02);
  });

  it('hides a text outside its time', () => {
    for (const an of textAnimations)
      for (const time of [-1, 3000, 9000]) expect(animateText(segment(an), time).opacity).toBe(0);
  });

  it('types letter by letter and is done by half of the time', () => {
    const typing = [100, 300, 500, 700].map(time => animateText(segment('type'), time).reveal);
    expect(typing).toEqual([...typing].sort((a, b) => a - b));
    expect(typing[0]).toBeGreaterThan(0);
    expect(animateText(segment('type', 800), 400).reveal).toBe(1);
  });

  it('scales only in the first moments of a pop, beyond 1 and back', () => {
    const scales = Array.from({ length: 90 }, (_, i) => animateText(segment('pop'), (i * 1000) / 30).scale);
    expect(Math.max(...scales)).toBeGreaterThan(1);
    expect(scales.filter(scale => scale !== 1).length).toBeLessThan(14);
  });

  it('moves smoothly: no jump between two frames, however short the text', () => {
    const anyOne = fc.record({
      an: fc.constantFrom(...textAnimations.filter(an => an !== 'none')),
      d: fc.integer({ min: 1, max: 20_000 }),
    });
    fc.assert(
      fc.property(anyOne, fc.double({ min: 0, max: 0.9989, noNaN: true }), ({ an, d }, share) => {
        const time = share * d;
        const [a, b] = [
          animateText(segment(an, d), time),
          animateText(segment(an, d), time + Math.min(1, d / 1000)),
        ];
        for (const pose of [a, b]) {
          expect(pose.opacity).toBeGreaterThanOrEqual(0);
          expect(pose.opacity).toBeLessThanOrEqual(1);
        }
        expect(Math.abs(a.opacity - b.opacity)).toBeLessThan(0.02);
        expect(Math.abs(a.dy - b.dy)).toBeLessThan(0.002);
        expect(Math.abs(a.scale - b.scale)).toBeLessThan(0.02);
      }),
    );
  });
});
