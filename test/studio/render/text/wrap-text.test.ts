import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countLines, measureParagraphs, wrapText } from '../../../../studio/render/text/wrap-text.ts';

/** Every character is one em wide. */
const measure = (text: string) => [...text].length;
const wrap = (text: string, limit: number) =>
  wrapText(measureParagraphs(text, measure), limit, measure).lines;

describe('wrapping', () => {
  it('evens out the lines instead of leaving one word on the last', () => {
    expect(wrap('one two three four five', 19)).toEqual(['one two three', 'four five']);
  });

  it('keeps the line breaks that the person made', () => {
    expect(wrap('Photos: Anna\n\nMusic: Ben', 30)).toEqual(['Photos: Anna', '', 'Music: Ben']);
  });

  it('cuts a word that is longer than a line, and says so', () => {
    const paragraphs = measureParagraphs('Donaudampfschiff', measure);
    const wrapped = wrapText(paragraphs, 6, measure);
    expect(wrapped.cut).toBe(true);
    expect(wrapped.lines.join('')).toBe('Donaudampfschiff');
  });

  it('never exceeds the limit, never uses more lines than needed and loses no letter', () => {
    const words = fc.array(fc.stringMatching(/^[a-z]{1,12}$/), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(words, fc.integer({ min: 1, max: 40 }), (list, limit) => {
        const paragraphs = measureParagraphs(list.join(' '), measure);
        const { lines, width } = wrapText(paragraphs, limit, measure);
        expect(Math.max(...lines.map(measure))).toBeLessThanOrEqual(limit);
        expect(width).toBeLessThanOrEqual(limit);
        expect(lines).toHaveLength(countLines(paragraphs, limit, measure));
        expect(lines.join('').replaceAll(' ', '')).toBe(list.join(''));
      }),
    );
  });
});
