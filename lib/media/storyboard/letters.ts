import type { Canvas, Color } from './canvas.ts';
import { fillGlyph } from './fill-glyph.ts';
import { fontFor } from './font-for.ts';
import { charactersOf, runsOf } from './lay-out-text.ts';
import { type OpenFont, openFont, type PlacedGlyph } from './open-font.ts';

/** Longer texts are cut before anything else: no line has room for as many. Characters. */
const mostCharacters = 200;

/** Writes the texts that it was opened for. */
export interface Letters {
  /** Pixels from the first letter's start to the last one's end. */
  widthOf(text: string, size: number): number;
  /** Writes what fits into `room` pixels, with an ellipsis if need be; `y` is the baseline. */
  write(
    canvas: Canvas,
    text: string,
    place: { x: number; y: number; size: number; color: Color; room: number },
  ): void;
}

/** What every line may need: numbers, times, and the sign of what was left out. */
const always = '0123456789:–+… ';

/** Reads the fonts for these texts, in whatever scripts they are. Characters that no font has are left out. */
export const openLetters = async (texts: readonly string[]): Promise<Letters> => {
  const cut = (text: string) => charactersOf(text).slice(0, mostCharacters);
  const paths = new Set([...texts, always].flatMap(cut).flatMap(character => fontFor(character) ?? []));
  const fonts = new Map<string, OpenFont>();
  for (const path of paths) fonts.set(path, await openFont(path));

  const glyphsOf = (line: readonly string[]): readonly PlacedGlyph[] =>
    runsOf(line).flatMap(({ font, text, runsLeft }) => fonts.get(font)?.glyphsOf(text, runsLeft) ?? []);
  const fitted = (text: string, size: number, room: number): readonly PlacedGlyph[] => {
    const line = cut(text);
    const whole = glyphsOf(line);
    if (lengthOf(whole) * size <= room) return whole;
    let [shortened, fits, tooMany]: [readonly PlacedGlyph[], number, number] = [[], 0, line.length];
    while (tooMany - fits > 1) {
      const kept = Math.floor((fits + tooMany) / 2);
      const tried = glyphsOf([...withoutLastSpace(line.slice(0, kept)), '…']);
      if (lengthOf(tried) * size > room) tooMany = kept;
      else [shortened, fits] = [tried, kept];
    }
    return shortened;
  };

  return {
    widthOf: (text, size) => lengthOf(glyphsOf(cut(text))) * size,
    write(canvas, text, { x, y, size, color, room }) {
      let left = x;
      for (const { outline, unitsPerEm, dx, dy, advance, color: own } of fitted(text, size, room)) {
        const place = { x: left + dx * size, y: y - dy * size, scale: size / unitsPerEm };
        fillGlyph(canvas, outline(), { ...place, color: own ?? color });
        left += advance * size;
      }
    },
  };
};

const lengthOf = (glyphs: readonly PlacedGlyph[]): number =>
  glyphs.reduce((sum, { advance }) => sum + advance, 0);

const withoutLastSpace = (line: readonly string[]): readonly string[] =>
  line.at(-1) === ' ' ? line.slice(0, -1) : line;
