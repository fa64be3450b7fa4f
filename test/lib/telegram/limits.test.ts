import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitCaption, fitText, splitText } from '../../../lib/telegram/limits.ts';

const lone = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/;
const bare = (text: string): string => text.replaceAll(/\s/g, '');

const prose = fc.array(
  fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 30 }),
    fc.constantFrom(' ', '\n', '\n\n', '. ', '。', '👨‍👩‍👧‍👦', 'क्षि', 'שלום '),
  ),
  { maxLength: 60 },
);

describe('a long text', () => {
  it('stays one message while Telegram takes it', () => {
    expect(splitText('x'.repeat(4096))).toEqual(['x'.repeat(4096)]);
    expect(splitText('')).toEqual(['']);
  });

  it.each([
    ['between paragraphs', 'one two.\n\nthree four\nfive', 20, ['one two.', 'three four\nfive']],
    ['between lines', 'one two three\nfour five', 20, ['one two three', 'four five']],
    ['between sentences', 'One two. Three four five', 20, ['One two.', 'Three four five']],
    ['between sentences without spaces', '一二三四五六。七八九十', 8, ['一二三四五六。', '七八九十']],
    ['between words', 'one two three four five', 20, ['one two three four', 'five']],
    ['anywhere in an endless word', 'x'.repeat(25), 20, ['x'.repeat(20), 'x'.repeat(5)]],
    ['in three', 'aaaa bbbb cccc', 5, ['aaaa', 'bbbb', 'cccc']],
    ['not so early that a message is nearly empty', 'a\n\nbbbb cccc dddd', 12, ['a\n\nbbbb cccc', 'dddd']],
  ])('is divided %s', (_, text, limit, messages) => {
    expect(splitText(text, limit)).toEqual(messages);
  });

  it('loses nothing, and no message is too long or empty', async () => {
    await fc.assert(
      fc.property(prose, fc.integer({ min: 30, max: 80 }), (parts, limit) => {
        const text = parts.join('');
        const messages = splitText(text, limit);
        expect(bare(messages.join(''))).toBe(bare(text));
        for (const message of messages) {
          expect(message.length).toBeLessThanOrEqual(limit);
          expect(message).not.toMatch(lone);
        }
        if (text.trim() !== '') expect(messages).not.toContain('');
      }),
    );
  });

  it('keeps families together', () => {
    const family = '👨‍👩‍👧‍👦';
    const messages = splitText(family.repeat(10), 4 * family.length + 3);
    expect(messages.map(message => message.length / family.length)).toEqual([4, 4, 2]);
  });
});

describe('a text that must fit', () => {
  it.each([
    [fitText, 4096],
    [fitCaption, 1024],
  ])('is cut between characters', (shorten, limit) => {
    expect(shorten('x'.repeat(limit))).toHaveLength(limit);
    const cut = shorten('👍'.repeat(limit));
    expect(cut.length).toBeLessThanOrEqual(limit);
    expect(cut).toMatch(/👍…$/u);
    expect(cut).not.toMatch(lone);
  });
});
