import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseMarkdownV2 } from '../../../../local/telegram/entities/parse-markdown-v2.ts';

describe('parseMarkdownV2', () => {
  it.each([
    ['*bold* _it_', 'bold it', ['bold 0 4', 'italic 5 2']],
    [
      '__under__ ~gone~ ||secret||',
      'under gone secret',
      ['underline 0 5', 'strikethrough 6 4', 'spoiler 11 6'],
    ],
    ['*a _b_ c*', 'a b c', ['bold 0 5', 'italic 2 1']],
    ['`a*b`', 'a*b', ['code 0 3']],
    ['```ts\nlet x\n```', 'let x\n', ['pre 0 6']],
    ['[text](https://example.org/a_b)', 'text', ['text_link 0 4']],
    ['>quoted\n>more\nafter', 'quoted\nmore\nafter', ['blockquote 0 11']],
    ['1\\. \\*not bold\\*', '1. *not bold*', []],
  ])('reads %j', (source, text, entities) => {
    const parsed = parseMarkdownV2(source);
    expect(parsed.text).toBe(text);
    expect(parsed.entities.map(({ type, offset, length }) => `${type} ${offset} ${length}`)).toEqual(
      entities,
    );
  });

  it.each([
    ['Done.', "Character '.' is reserved and must be escaped with the preceding '\\'"],
    ['ü *bold', "Can't find end of Bold entity at byte offset 3"],
    ['`code', "Can't find end of Code entity at byte offset 0"],
    ['[text', "Can't find end of TextUrl entity at byte offset 0"],
  ])('refuses %j', (source, message) => {
    expect(() => parseMarkdownV2(source)).toThrow(message);
  });

  it('gives back any escaped text as it was', () => {
    void fc.assert(
      fc.property(fc.string(), text => {
        const escaped = text.replace(/[\\_*[\]()~`>#+\-=|{}.!]/gu, '\\$&');
        expect(parseMarkdownV2(escaped)).toEqual({ text, entities: [] });
      }),
    );
  });
});
