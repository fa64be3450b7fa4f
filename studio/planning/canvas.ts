import type { Size } from './reading/wish.ts';

/** Shorter side of the picture when nobody says otherwise, pixels. */
const normalShortSide = 1080;
/** What the draft's schema and H.264 level 5.2 allow, pixels. */
const longestSide = 4096;
const shortestSide = 16;

const even = (pixels: number): number => Math.max(shortestSide, Math.round(pixels / 2) * 2);

/** The canvas of a ratio and a resolution (its shorter side); sizes in pixels are taken as they are. */
export function canvasOf(ratio: Size, shortSide: number): Size {
  const isPixels = ratio.width >= 100 && ratio.height >= 100;
  const scale = isPixels ? 1 : shortSide / Math.min(ratio.width, ratio.height);
  const longest = Math.max(ratio.width, ratio.height) * scale;
  const fitting = longest > longestSide ? longestSide / longest : 1;
  return { width: even(ratio.width * scale * fitting), height: even(ratio.height * scale * fitting) };
}

/** 9:16 when most photos are portrait, else 16:9. */
export function majorityCanvas(
  assets: readonly { readonly width?: number; readonly height?: number }[],
): Size {
  const known = assets.filter(({ width, height }) => width !== undefined && height !== undefined);
  const portrait = known.filter(({ width = 0, height = 0 }) => height > width).length;
  return canvasOf(
    portrait * 2 > known.length ? { width: 9, height: 16 } : { width: 16, height: 9 },
    normalShortSide,
  );
}
