import { createRequire } from 'node:module';
import * as z from 'zod';

/** In a Lambda's bundle the files lie where the package would (infra copies them there). */
const require = createRequire(import.meta.url);

const emoji =
  /\p{Emoji_Presentation}|\p{Regional_Indicator}|\p{Extended_Pictographic}\uFE0F|[\d#*]\uFE0F?\u20E3/u;
const emojiFont = 'twemoji-colr-font/twemoji.woff2';

/** Scripts of Inter, told by ranges as its package cuts them. */
const inter = '@fontsource-variable/inter';
/** Chinese, Japanese and Korean, cut into about a hundred files each: a text loads the few that it needs. */
const large = ['@fontsource-variable/noto-sans-sc', '@fontsource-variable/noto-sans-kr'];

/** Every other script that the video's texts have a font for. */
const scripts = [
  'Arabic',
  'Armenian',
  'Bengali',
  'Devanagari',
  'Ethiopic',
  'Georgian',
  'Gujarati',
  'Gurmukhi',
  'Hebrew',
  'Kannada',
  'Khmer',
  'Lao',
  'Malayalam',
  'Myanmar',
  'Oriya',
  'Sinhala',
  'Tamil',
  'Telugu',
  'Thai',
].map(script => {
  const name = script.toLowerCase();
  return {
    letters: new RegExp(`\\p{Script=${script}}`, 'u'),
    font: `@fontsource-variable/noto-sans-${name}/files/noto-sans-${name}-${name}-wght-normal.woff2`,
  };
});

/**
 * The path, as `require` finds it, of the font that has a character as people see it, of one or more code points. Undefined
 * when there is none.
 */
export const fontFor = (character: string): string | undefined => {
  if (emoji.test(character)) return emojiFont;
  const script = scripts.find(({ letters }) => letters.test(character));
  if (script) return script.font;
  const codePoint = character.codePointAt(0) ?? 0;
  for (const name of [inter, ...large]) {
    const cut = cutsOf(name).find(({ ranges }) =>
      ranges.some(([first, last]) => codePoint >= first && codePoint <= last),
    );
    if (cut) return cut.path;
  }
  return undefined;
};

interface Cut {
  readonly path: string;
  readonly ranges: readonly (readonly [first: number, last: number])[];
}

const rangesFile = z.record(z.string(), z.string());
const cuts = new Map<string, readonly Cut[]>();

/** The files of a font that is cut into several, and what is in which. */
const cutsOf = (name: string): readonly Cut[] => {
  const known = cuts.get(name);
  if (known) return known;
  const file = name.slice(name.indexOf('/') + 1);
  const found = Object.entries(rangesFile.parse(require(`${name}/unicode.json`))).map(([cut, ranges]) => ({
    path: `${name}/files/${file}-${cut.replace(/[[\]]/g, '')}-wght-normal.woff2`,
    ranges: ranges.split(',').map(rangeOf),
  }));
  cuts.set(name, found);
  return found;
};

const rangeOf = (range: string): readonly [number, number] => {
  const [first = '', last = first] = range.replace(/^U\+/i, '').split('-');
  return [Number.parseInt(first, 16), Number.parseInt(last, 16)];
};
