import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanText } from '../../../../studio/render/text/clean-text.ts';

describe('cleaning a text', () => {
  it('keeps markup, quotes and percent signs as they are', () => {
    const text = `<b>50 %</b> & 'drawtext=text=%{pts}:x=0' \${HOME} \\N {\\an8}`;
    expect(cleanText(text)).toBe(text);
  });

  it('makes every line break one and allows one empty line', () => {
    expect(cleanText('a\r\nb\u2028c\rd \n e\n\n\n\nf')).toBe('a\nb\nc\nd\ne\n\nf');
  });

  it('drops control characters, lone surrogates and directional overrides', () => {
    expect(cleanText('a\u0000b\u001b[31mc\ud83dd\u202egnirts\u2066\ufeff')).toBe('ab[31mcdgnirts');
  });

  it('keeps joiners, variation selectors and direction marks', () => {
    for (const text of ['👩🏽‍🚀', '❤️', 'گل‌های', 'a\u200fb']) expect(cleanText(text)).toBe(text);
  });

  it('cuts stacks of combining marks', () => {
    expect(cleanText(`a${'\u0316'.repeat(200)}b`)).toBe(`a${'\u0316'.repeat(5)}b`);
  });

  it('is well formed, trimmed and stable for any string', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), text => {
        const once = cleanText(text);
        expect(once.isWellFormed()).toBe(true);
        expect(once).toBe(once.trim());
        expect(cleanText(once)).toBe(once);
      }),
    );
  });
});
