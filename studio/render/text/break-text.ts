import { Rules } from '@cto.af/linebreak';

const rules = new Rules();
const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });
const words = new Intl.Segmenter('en', { granularity: 'word' });
/** Scripts without spaces whose breaks come from a dictionary: class SA of UAX #14. */
const dictionaryLetter = /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
/** Repetition and abbreviation marks and Burmese particles stay with their word. */
const staysBehind = /^[\u0e2f\u0e46\u0eaf\u0ec6\u104a-\u104f\u17d4-\u17d7\p{Mark}]/u;

/**
 * Splits one paragraph where a line may end: by the Unicode line breaking algorithm, at dictionary words in Thai, Lao,
 * Khmer and Burmese, and never inside a word of Chinese, Japanese or Korean. The pieces joined are the paragraph.
 */
export function breakText(paragraph: string): readonly string[] {
  const breaks = new Set(Array.from(rules.breaks(paragraph), ({ position }) => position));
  // The library parts emoji joined by ZWJ; they are one grapheme.
  const starts = Array.from(graphemes.segment(paragraph), ({ index }) => index);
  const allowed = new Set(starts.filter(index => breaks.has(index)));
  let previous = '';
  for (const { segment, index, isWordLike } of words.segment(paragraph)) {
    if (isWordLike)
      for (let inside = index + 1; inside < index + segment.length; inside++) allowed.delete(inside);
    if (dictionaryLetter.test(previous) && dictionaryLetter.test(segment) && !staysBehind.test(segment))
      allowed.add(index);
    previous = segment;
  }
  const ends = [...allowed].filter(end => end > 0 && end < paragraph.length).sort((a, b) => a - b);
  return [...ends, paragraph.length].map((end, i) => paragraph.slice(ends[i - 1] ?? 0, end));
}
