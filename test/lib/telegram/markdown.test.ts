import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitFormatted } from '../../../lib/telegram/formatted-text.ts';
import { readMarkdown } from '../../../lib/telegram/markdown.ts';

/** `kind:the words it covers` for each entity, in order. */
const shown = (markdown: string): readonly [string, readonly string[]] => {
  const { text, entities } = readMarkdown(markdown);
  return [
    text,
    entities.map(entity => {
      const words = text.slice(entity.offset, entity.offset + entity.length);
      return `${entity.type}:${words}${entity.type === 'text_link' ? ` → ${entity.url}` : ''}`;
    }),
  ];
};

describe('an answer in Markdown', () => {
  it.each<readonly [string, string, readonly string[]]>([
    ['**Title added:** Lisbon', 'Title added: Lisbon', ['bold:Title added:']],
    ['已添加**标题**。', '已添加标题。', ['bold:标题']],
    [
      '*soft* and _low_ and ~~gone~~',
      'soft and low and gone',
      ['italic:soft', 'italic:low', 'strikethrough:gone'],
    ],
    ['**bold and *both***', 'bold and both', ['bold:bold and both', 'italic:both']],
    ['### Next steps ###', 'Next steps', ['bold:Next steps']],
    ['# **Done**', 'Done', ['bold:Done']],
    ['- one\n* two\n  + three', '• one\n• two\n  • three', []],
    ['1. one\n2. two', '1. one\n2. two', []],
    ['Use `/export` or ``a`b``', 'Use /export or a`b', ['code:/export', 'code:a`b']],
    ['```json\n{"a": "**b**"}\n```\nDone', '{"a": "**b**"}\nDone', ['pre:{"a": "**b**"}']],
    ['```\nnever closed', 'never closed', []],
    [
      'See [the **guide**](https://x.test/a_b_c).',
      'See the guide.',
      ['text_link:the guide → https://x.test/a_b_c', 'bold:guide'],
    ],
    ['> quoted', 'quoted', []],
    ['**bold over\ntwo lines.**', 'bold over\ntwo lines.', []],
    ['Your **video is ready.', 'Your video is ready.', []],
    ['above\n---\nbelow', 'above\n\nbelow', []],
    [String.raw`5 \* 3 \_ 2`, '5 * 3 _ 2', []],
  ])('%j', (markdown, text, entities) => {
    expect(shown(markdown)).toEqual([text, entities]);
  });

  it.each([
    '2 * 3 * 4 and 2*3*4 and 2**3',
    'IMG_0001_a.jpg and _MG_1234.jpg',
    'all *.mp4 and *.mov files',
    '#travel #2026',
    'a ** b ** c',
    'rated ★ *',
    '[1] and [2](not a link)',
    '[bad](javascript:alert(1))',
    '🔗 https://web.test/claim?ct=clm_a-_b_-c__d__e*',
    'snake_case_name and 10_000',
  ])('stays as it is where there is no markup: %s', text => {
    expect(shown(text)).toEqual([text, []]);
  });

  it('is read whatever it is: marks lie within the text, and letters are kept', async () => {
    const pieces = [
      '*',
      '**',
      '_',
      '__',
      '`',
      '```',
      '~~',
      '[',
      '](https://x.test)',
      '\\',
      '# ',
      '- ',
      '\n',
      ' ',
      'ab',
      '字',
      '👩‍👧',
    ];
    await fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 40 }), parts => {
        const { text, entities } = readMarkdown(parts.join(''));
        for (const { offset, length } of entities) {
          expect(length).toBeGreaterThan(0);
          expect(offset + length).toBeLessThanOrEqual(text.length);
        }
        const count = (of: string) => of.split('字').length;
        // What follows the opening of a code block names its language, and is not shown.
        if (!parts.includes('```')) expect(count(text)).toBe(count(parts.join('')));
      }),
    );
  });

  it('that is long is divided with its marks: what is bold across a border is bold on both sides', () => {
    const bold = 'word '.repeat(80).trim();
    const parts = splitFormatted(readMarkdown(`Look:\n\n**${bold}** and so on`), 300);
    expect(parts).toHaveLength(2);
    expect(
      parts.map(({ text, entities }) =>
        entities.map(({ offset, length }) => text.slice(offset, offset + length)),
      ),
    ).toEqual([[expect.stringMatching(/^word( word)+$/)], [expect.stringMatching(/^word( word)+$/)]]);
    expect(parts.flatMap(({ entities }) => entities.map(({ type }) => type))).toEqual(['bold', 'bold']);
  });
});
