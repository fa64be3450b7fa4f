import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { breakText } from '../../../../studio/render/text/break-text.ts';
import { samples } from './samples.ts';

describe('breaking a paragraph into pieces', () => {
  it('breaks Latin after spaces and hyphens only', () => {
    expect(breakText('A well-known, quiet place')).toEqual(['A ', 'well-', 'known, ', 'quiet ', 'place']);
  });

  it('finds the words of Thai, which has no spaces', () => {
    expect(breakText('เช้าอันเงียบสงบริมแม่น้ำ')).toEqual(['เช้า', 'อัน', 'เงียบ', 'สงบ', 'ริม', 'แม่น้ำ']);
  });

  it('breaks Japanese between words, with punctuation at the end of a line and brackets at the start', () => {
    expect(breakText('川辺の朝、「写真」を')).toEqual(['川辺', 'の', '朝、', '「写真」', 'を']);
  });

  it('keeps Korean words whole', () => {
    expect(breakText('친구들과 함께')).toEqual(['친구들과 ', '함께']);
  });

  it('never parts a grapheme', () => {
    expect(breakText('👨‍👩‍👧‍👦🏴‍☠️')).toEqual(['👨‍👩‍👧‍👦', '🏴‍☠️']);
  });

  it('loses nothing', () => {
    const anything = fc.oneof(fc.constantFrom(...Object.values(samples)), fc.string({ unit: 'grapheme' }));
    fc.assert(
      fc.property(anything, text => {
        expect(breakText(text).join('')).toBe(text);
      }),
    );
  });
});
