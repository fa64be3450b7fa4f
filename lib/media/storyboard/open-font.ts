import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Color } from './canvas.ts';
import { fontOfWoff2 } from './woff2-to-font.ts';

/** In a Lambda's bundle the files lie where the package would (infra copies them there), and so does HarfBuzz. */
const require = createRequire(import.meta.url);

/** A glyph's outline as an SVG path has it, in units of its font. */
export type Outline = readonly { readonly type: string; readonly values: readonly number[] }[];

/** One glyph of a text, in the order in which it stands on the line; lengths are parts of the text's size. */
export interface PlacedGlyph {
  /** Read when it is drawn: to measure a text needs none. */
  readonly outline: () => Outline;
  readonly unitsPerEm: number;
  /** How far it is from where the last one ended. */
  readonly dx: number;
  readonly dy: number;
  readonly advance: number;
  /** Of its own, as emoji have. */
  readonly color?: Color;
}

export interface OpenFont {
  /** A text of this font's characters alone. */
  glyphsOf(text: string, runsLeft: boolean): readonly PlacedGlyph[];
}

/** Fonts of many weights begin with the thinnest; small light letters on a dark ground want a little more than the usual 400. */
const weight = 420;

const opened = new Map<string, Promise<OpenFont>>();

/** The font at this path of a package, opened once. */
export const openFont = (path: string): Promise<OpenFont> => {
  const known = opened.get(path);
  if (known) return known;
  const opening = open(path);
  opened.set(path, opening);
  return opening;
};

/** HarfBuzz, 0.5 MB, is loaded only now: most that a Lambda does needs none of it. */
const open = async (path: string): Promise<OpenFont> => {
  const harfbuzz = await import('harfbuzzjs');
  const file = fontOfWoff2(readFileSync(require.resolve(path)));
  const face = new harfbuzz.Face(new harfbuzz.Blob(file));
  const font = new harfbuzz.Font(face);
  font.setVariations([new harfbuzz.Variation('wght', weight)]);
  const unitsPerEm = face.upem;
  const colors = face.getColorPalettes()[0]?.colors ?? [];
  return {
    glyphsOf(text, runsLeft) {
      const buffer = new harfbuzz.Buffer();
      buffer.addText(text);
      buffer.guessSegmentProperties();
      buffer.setDirection(runsLeft ? harfbuzz.Direction.RTL : harfbuzz.Direction.LTR);
      harfbuzz.shape(font, buffer);
      const places = buffer.getGlyphPositions();
      return buffer.getGlyphInfos().flatMap(({ codepoint: id }, index) => {
        const { xAdvance = 0, xOffset = 0, yOffset = 0 } = places[index] ?? {};
        const place = { unitsPerEm, dx: xOffset / unitsPerEm, dy: yOffset / unitsPerEm };
        const advance = xAdvance / unitsPerEm;
        const layers = face.getGlyphColorLayers(id);
        if (layers.length === 0) return [{ ...place, outline: () => font.glyphToJson(id), advance }];
        // Layers lie on each other; the last one goes on to the next glyph.
        return layers.map(({ glyph, colorIndex }, layer) => {
          const color = colorIndex === undefined ? undefined : colors[colorIndex];
          return {
            ...place,
            outline: () => font.glyphToJson(glyph),
            advance: layer === layers.length - 1 ? advance : 0,
            ...(color ? { color: [color.red, color.green, color.blue] as const } : {}),
          };
        });
      });
    },
  };
};
