/** Characters of a request that are enough to recognise it in a list. */
const longestQuote = 40;

/** Characters of a file's name; the rest of a longer one says nothing to people. */
const longestName = 60;

/** What somebody wrote, in one line and short, to stand inside a sentence of ours. */
export const quoted = (text: string): string => oneLine(text, longestQuote);

/** A file's name, as far as a sentence of ours has room for it. */
export const named = (name: string): string => oneLine(name, longestName);

/** Marks that turn the direction of everything after them, also of our own words. */
const directionMarks = /[\u202A-\u202E\u2066-\u2069]/gu;

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

const oneLine = (text: string, longest: number): string => {
  const line = text.replaceAll(directionMarks, '').replaceAll(/\s+/gu, ' ').trim();
  const characters = Array.from(graphemes.segment(line), ({ segment }) => segment);
  if (characters.length <= longest) return line;
  return `${characters
    .slice(0, longest - 1)
    .join('')
    .trimEnd()}…`;
};
