import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseHtml } from '../../../../local/telegram/entities/parse-html.ts';

describe('parseHtml', () => {
  it.each([
    ['<b>bold</b>', 'bold', [{ type: 'bold', offset: 0, length: 4 }]],
    ['<tg-spoiler>s</tg-spoiler>', 's', [{ type: 'spoiler', offset: 0, length: 1 }]],
    ['<span class="tg-spoiler">s</span>', 's', [{ type: 'spoiler', offset: 0, length: 1 }]],
    [
      'a <a href="https://example.org/?a=1&amp;b=2">link</a>',
      'a link',
      [{ type: 'text_link', offset: 2, length: 4, url: 'https://example.org/?a=1&b=2' }],
    ],
    [
      '<pre><code class="language-ts">let</code></pre>',
      'let',
      [{ type: 'pre', offset: 0, length: 3, language: 'ts' }],
    ],
    ['<blockquote expandable>q</blockquote>', 'q', [{ type: 'expandable_blockquote', offset: 0, length: 1 }]],
    ['1 &lt; 2 &amp;&amp; &quot;3&quot; &#x1f600; &copy;', '1 < 2 && "3" 😀 &copy;', []],
    ['😀<i>x</i>', '😀x', [{ type: 'italic', offset: 2, length: 1 }]],
    ['<b></b>empty', 'empty', []],
  ])('reads %s', (source, text, entities) => {
    expect(parseHtml(source)).toEqual({ text, entities });
  });

  it.each([
    ['<b>x', 'Can\'t find end tag corresponding to start tag "b"'],
    ['x</b>', 'Unexpected end tag at byte offset 1'],
    ['ü<b><i>x</b></i>', 'Unmatched end tag at byte offset 9, expected "</i>", found "</b>"'],
    ['<img src=x onerror=alert(1)>', 'Unsupported start tag "img" at byte offset 0'],
    ['1 < 2', 'Unclosed start tag at byte offset 2'],
    ['<span>x</span>', 'Tag "span" must have class "tg-spoiler" at byte offset 0'],
  ])('refuses %s', (source, message) => {
    expect(() => parseHtml(source)).toThrow(message);
  });

  it('gives back any escaped text as it was', () => {
    void fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), text => {
        const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
        expect(parseHtml(`<b>${escaped}</b>`).text).toBe(text);
      }),
    );
  });
});
