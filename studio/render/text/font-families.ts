/**
 * The font families that come with `npm ci` (docs/decisions/fonts.md). None of the machine's own fonts is ever used.
 * A fontsource package cuts a family into files by Unicode range; `unicode.json` says which file holds what.
 */
export interface FontFamily {
  /** Package that holds the files. */
  readonly from: string;
  /** Start of the files' names: `<prefix>-<subset>-<variant>-normal.woff2`. */
  readonly prefix: string;
  readonly variant: 'opsz' | 'wght' | '400';
}

const notoSans = (script: string): FontFamily => ({
  from: `@fontsource-variable/noto-sans-${script}`,
  prefix: `noto-sans-${script}`,
  variant: 'wght',
});

/** Latin, Cyrillic and Greek, with an optical size axis: tight and crisp in titles, open in captions. */
export const latinFamily: FontFamily = {
  from: '@fontsource-variable/inter',
  prefix: 'inter',
  variant: 'opsz',
};

export const scriptFamilies: readonly FontFamily[] = [
  'arabic',
  'hebrew',
  'devanagari',
  'bengali',
  'gurmukhi',
  'gujarati',
  'oriya',
  'tamil',
  'telugu',
  'kannada',
  'malayalam',
  'sinhala',
  'thai',
  'lao',
  'khmer',
  'myanmar',
  'georgian',
  'armenian',
  'ethiopic',
].map(notoSans);

/** One Han character is drawn differently in each of these; `han-form.ts` chooses. */
export const hanFamilies = {
  'zh-Hans': notoSans('sc'),
  'zh-Hant': notoSans('tc'),
  ja: notoSans('jp'),
  ko: notoSans('kr'),
} as const;
export type HanForm = keyof typeof hanFamilies;

export const symbolFamilies: readonly FontFamily[] = [
  notoSans('symbols'),
  { from: '@fontsource/noto-sans-symbols-2', prefix: 'noto-sans-symbols-2', variant: '400' },
  { from: '@fontsource/noto-sans-math', prefix: 'noto-sans-math', variant: '400' },
];

/** COLR outlines: sharp at every size. One file, mapped into memory by Skia only when a text has an emoji. */
export const emojiFile = '@expo-google-fonts/noto-color-emoji/400Regular/NotoColorEmoji_400Regular.ttf';
