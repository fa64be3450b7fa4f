import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { GlobalFonts } from '@napi-rs/canvas';
import { create } from 'fontkitten';
import * as z from 'zod';
import { emojiFile, type FontFamily } from './font-families.ts';

/** One file of a font family. Nothing is read before it is asked for. */
export interface FontFile {
  /** Has a glyph for every one of the code points. Reads the file's character map on first use. */
  covers(codePoints: readonly number[]): boolean;
  /** Makes the file known to Skia (once per process) and returns the family name to draw it with. */
  register(): string;
}

type Range = readonly [first: number, last: number];
const ANYTHING: readonly Range[] = [[0, 0x10ffff]];

const require = createRequire(import.meta.url);
const unicodeRanges = z.record(z.string(), z.string());
const filesOfFamily = new Map<string, readonly FontFile[]>();

/** The files of a family, in the order of its package. */
export function fontFiles(family: FontFamily): readonly FontFile[] {
  const known = filesOfFamily.get(family.from);
  if (known) return known;
  const ranges = unicodeRanges.parse(require(`${family.from}/unicode.json`));
  const subsets = Object.entries(ranges);
  const files = subsets.map(([subset, range]) => {
    const part = subset.replace(/[[\]]/g, '');
    const module = `${family.from}/files/${family.prefix}-${part}-${family.variant}-normal.woff2`;
    // A family in one file holds more than its declared range.
    return fontFile(module, subsets.length === 1 ? ANYTHING : parseRanges(range));
  });
  filesOfFamily.set(family.from, files);
  return files;
}

/** The colour emoji; digits, `#` and `*` are in it for keycaps only. */
export const emojiFont: FontFile = fontFile(emojiFile, ANYTHING);

function fontFile(module: string, declared: readonly Range[]): FontFile {
  let characters: ReadonlySet<number> | undefined;
  const name = `Reelay ${module.replace(/^.*\//, '').replace(/\.\w+$/, '')}`;
  const inDeclared = (codePoint: number) =>
    declared.some(([first, last]) => codePoint >= first && codePoint <= last);
  return {
    covers(codePoints) {
      if (!codePoints.every(inDeclared)) return false;
      characters ??= readCharacters(require.resolve(module));
      return codePoints.every(codePoint => characters?.has(codePoint));
    },
    register() {
      if (GlobalFonts.has(name)) return name;
      const path = require.resolve(module);
      if (!GlobalFonts.registerFromPath(path, name))
        throw new Error(`Skia cannot read the font ${module}: install the packages again (npm ci).`);
      return name;
    },
  };
}

function readCharacters(path: string): ReadonlySet<number> {
  const font = create(readFileSync(path));
  if (font.isCollection) throw new Error(`${path} is a collection of fonts, one font was expected.`);
  return new Set(font.characterSet);
}

function parseRanges(css: string): readonly Range[] {
  return css.split(',').map(range => {
    const [first = '', last = first] = range.trim().slice(2).split('-');
    return [Number.parseInt(first, 16), Number.parseInt(last, 16)];
  });
}
