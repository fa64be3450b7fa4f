import type { TextBitmap } from '../../../../studio/render/text/draw-text.ts';

export interface Rgb {
  readonly r: number;
  readonly g: number;
  readonly b: number;
}
/** Colour of the background at a place on the canvas. */
export type Background = (x: number, y: number) => Rgb;

export const gray = (level: number): Rgb => ({ r: level, g: level, b: level });

const pixel = ({ rgba, width }: TextBitmap, x: number, y: number) => {
  const at = (y * width + x) * 4;
  return { r: rgba[at] ?? 0, g: rgba[at + 1] ?? 0, b: rgba[at + 2] ?? 0, alpha: (rgba[at + 3] ?? 0) / 255 };
};

/**
 * What the glyphs of a light text take up on the canvas: its halo is black, so every opaque pixel with light in it is a
 * glyph's. `undefined` if there is none.
 */
export function inkBox(
  bitmap: TextBitmap,
): { left: number; top: number; right: number; bottom: number } | undefined {
  const { rgba, width, height } = bitmap;
  const isInk = (at: number): boolean =>
    (rgba[at + 3] ?? 0) >= 0.4 * 255 && Math.max(rgba[at] ?? 0, rgba[at + 1] ?? 0, rgba[at + 2] ?? 0) >= 90;
  let box: { left: number; top: number; right: number; bottom: number } | undefined;
  for (let y = 0; y < height; y++) {
    const row = y * width * 4;
    let first = 0;
    while (first < width && !isInk(row + first * 4)) first++;
    if (first === width) continue;
    let last = width - 1;
    while (!isInk(row + last * 4)) last--;
    const [left, top] = [bitmap.x + first, bitmap.y + y];
    box = {
      left: Math.min(box?.left ?? left, left),
      top: box?.top ?? top,
      right: Math.max(box?.right ?? 0, bitmap.x + last + 1),
      bottom: top + 1,
    };
  }
  return box;
}

/**
 * Contrast (WCAG 2) between the glyphs and the pixels that surround them, once laid over `background`: the value that
 * nine of ten surrounding pixels reach.
 */
export function edgeContrast(bitmap: TextBitmap, color: string, background: Background): number {
  const target = {
    r: Number.parseInt(color.slice(1, 3), 16),
    g: Number.parseInt(color.slice(3, 5), 16),
    b: Number.parseInt(color.slice(5, 7), 16),
  };
  const { width, height } = bitmap;
  const darkHalo = luminance(target) > 0.18;
  const opaque = bitmap.rgba.reduce((most, value, i) => (i % 4 === 3 ? Math.max(most, value) : most), 0);
  const solid = new Uint8Array(width * height);
  for (let i = 0; i < solid.length; i++) {
    const { r, g, b, alpha } = pixel(bitmap, i % width, Math.floor(i / width));
    const near = Math.max(Math.abs(r - target.r), Math.abs(g - target.g), Math.abs(b - target.b)) <= 3;
    solid[i] = near && alpha * 255 >= opaque - 2 ? 1 : 0;
  }
  const shown = (x: number, y: number) => {
    const { r, g, b, alpha } = pixel(bitmap, x, y);
    const under = background(bitmap.x + x, bitmap.y + y);
    const mix = (over: number, below: number) => over * alpha + below * (1 - alpha);
    return luminance({ r: mix(r, under.r), g: mix(g, under.g), b: mix(b, under.b) });
  };
  /** Nothing of the glyph is left in it: the halo alone, or nothing at all. */
  const surrounding = (x: number, y: number) => {
    const { r, g, b, alpha } = pixel(bitmap, x, y);
    return alpha < 0.02 || (darkHalo ? Math.max(r, g, b) < 24 : Math.min(r, g, b) > 231);
  };
  const ratios: number[] = [];
  for (let y = REACH; y < height - REACH; y++) {
    for (let x = REACH; x < width - REACH; x++) {
      if (!solid[y * width + x]) continue;
      for (const [dx, dy] of DIRECTIONS) {
        if (solid[(y + dy) * width + x + dx]) continue;
        // Across the anti-aliased pixels to the first one beyond the glyph.
        let step = 1;
        while (step < REACH && !surrounding(x + dx * step, y + dy * step)) step++;
        if (step === REACH) continue;
        const [a, b] = [shown(x, y), shown(x + dx * step, y + dy * step)];
        ratios.push((Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05));
      }
    }
  }
  ratios.sort((a, b) => a - b);
  return ratios[Math.floor(ratios.length / 10)] ?? 0;
}

const DIRECTIONS = [
  [1, 0],
  [-1, 0],
  [0, 1],
  [0, -1],
] as const;
/** Pixels from a glyph within which its surroundings must begin. */
const REACH = 5;

function luminance({ r, g, b }: Rgb): number {
  const linear = (value: number) => {
    const level = value / 255;
    return level <= 0.04045 ? level / 12.92 : ((level + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b);
}
