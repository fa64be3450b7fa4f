/** A soft darkening or brightening behind the glyphs, so that they stand out from any photo. */
export interface Halo {
  readonly color: '#000000' | '#ffffff';
  /** Opacity right at the glyphs' edge, 0-1. */
  readonly strength: number;
}

/** WCAG asks 3:1 of large text; a little more makes up for the blur at corners and thin strokes. */
const CONTRAST = 4.8;
/** Even where less would do, this much lifts the text off a busy photo. */
const WEAKEST = 0.44;
const STRONGEST = 0.98;

/**
 * The halo that keeps `color` (`#rrggbb`) readable on the worst background, which is one of the colour's own brightness
 * or beyond: dark behind light colours, light behind dark ones. `opacity` is that of text and halo together.
 */
export function haloFor(color: string, opacity = 1): Halo {
  const text = luminance(color);
  const dark = (text + 0.05) / 0.05 >= 1.05 / (text + 0.05);
  const wanted = dark ? (text + 0.05) / CONTRAST - 0.05 : (text + 0.05) * CONTRAST - 0.05;
  const level = encode(Math.min(1, Math.max(0, wanted)));
  const needed = dark ? 1 - level : level;
  return {
    color: dark ? '#000000' : '#ffffff',
    strength: Math.min(STRONGEST, Math.max(WEAKEST, needed / opacity)),
  };
}

/** Relative luminance (WCAG 2). */
function luminance(color: string): number {
  const channel = (start: number) => {
    const value = Number.parseInt(color.slice(start, start + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
}

function encode(linear: number): number {
  return linear <= 0.0031308 ? linear * 12.92 : 1.055 * linear ** (1 / 2.4) - 0.055;
}
