import { hanFamilies, latinFamily, scriptFamilies, symbolFamilies } from './font-families.ts';
import { emojiFont, type FontFile, fontFiles } from './font-file.ts';
import { hanForm } from './han-form.ts';

export interface FontChoice {
  /** The text with everything in it drawable. */
  readonly text: string;
  /** Families for Skia, in order of preference; every grapheme of `text` is covered by at least one. */
  readonly families: readonly string[];
  /** BCP 47; pins the national form of glyphs, which would otherwise follow the machine's language. */
  readonly language: string;
  /** Graphemes that no font of ours has; they are left out of `text`. */
  readonly missing: readonly string[];
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/**
 * Finds the few font files that a text needs and registers them with Skia. A grapheme that no file has is tried in its
 * compatibility form (𝓗 becomes H), then without its marks, and left out after that: Skia would otherwise take it from
 * whatever fonts the machine has. `extra` are characters that layout may add (an ellipsis).
 */
export function chooseFonts(text: string, extra = ''): FontChoice {
  const form = hanForm(text);
  const files = preferredFiles(form);
  const used = new Set<FontFile>();
  const missing: string[] = [];
  const draw = (grapheme: string): string => {
    if (codePointsOf(grapheme).length === 0) return grapheme;
    for (const candidate of drawableForms(grapheme)) {
      const file = files(candidate);
      if (!file) continue;
      used.add(file);
      return candidate;
    }
    missing.push(grapheme);
    return '';
  };
  const drawable = Array.from(graphemes.segment(text), ({ segment }) => draw(segment)).join('');
  for (const { segment } of graphemes.segment(extra)) draw(segment);
  const order = files.order();
  const families = order.filter(file => used.has(file)).map(file => file.register());
  return { text: drawable, families, language: form ?? 'en', missing };
}

function drawableForms(grapheme: string): readonly string[] {
  return [grapheme, grapheme.normalize('NFKC'), grapheme.replace(/\p{Mark}/gu, '')].filter(
    form => form !== '',
  );
}

/** Joiners, variation selectors, direction marks and white space need no glyph. */
const invisible = /[\p{Default_Ignorable_Code_Point}\s]/u;
const codePointsOf = (grapheme: string): readonly number[] =>
  [...grapheme]
    .filter(character => !invisible.test(character))
    .map(character => character.codePointAt(0) ?? 0);
const wantsColour = /^(?:\p{Emoji_Presentation}|.*\ufe0f|\p{Regional_Indicator})/su;

interface FilePicker {
  (grapheme: string): FontFile | undefined;
  /** The files of all families that were looked at, in order of preference. */
  order(): readonly FontFile[];
}

type Source = () => readonly FontFile[];
const emoji: Source = () => [emojiFont];

function preferredFiles(form: ReturnType<typeof hanForm>): FilePicker {
  const han = form
    ? [hanFamilies[form], ...Object.values(hanFamilies).filter(family => family !== hanFamilies[form])]
    : [];
  const [firstHan, ...otherHan] = han;
  // The Latin letters of a CJK face are drawn to match it, and its quotes and dashes have the right width.
  const letters = firstHan ? [firstHan, latinFamily] : [latinFamily];
  const sources: readonly Source[] = [
    ...[...letters, ...scriptFamilies].map(family => () => fontFiles(family)),
    emoji,
    ...[...symbolFamilies, ...otherHan].map(family => () => fontFiles(family)),
  ];
  const open = (source: Source) => {
    const place = sources.indexOf(source);
    const files = opened[place] ?? source();
    opened[place] = files;
    return files;
  };
  const opened: (readonly FontFile[])[] = [];
  const pick = (grapheme: string): FontFile | undefined => {
    const codePoints = codePointsOf(grapheme);
    for (const source of wantsColour.test(grapheme) ? [emoji, ...sources] : sources) {
      const file = open(source).find(candidate => candidate.covers(codePoints));
      if (file) return file;
    }
    return undefined;
  };
  return Object.assign(pick, { order: () => opened.flat() });
}
