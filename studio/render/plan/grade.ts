import type { LookName } from '../../timeline/draft.ts';

/**
 * What looks do to the samples of a picture. Tables are indexed by luma, 0-255 in limited range; tints are added to
 * chroma after it was multiplied by `saturation`.
 */
export interface Grade {
  readonly luma: Uint8Array;
  readonly tintU: Int8Array;
  readonly tintV: Int8Array;
  /** 1 leaves the colours as they are. */
  readonly saturation: number;
  /** Darkening of the corners, 0-1. */
  readonly vignette: number;
  /** Share of a glow laid over the picture, 0-1. */
  readonly glow: number;
}

interface Look {
  /** Brightness 0-1 → 0-1. */
  readonly curve?: (y: number) => number;
  readonly saturation?: number;
  /** Blue and red difference added at a brightness (0-1), in chroma steps. */
  readonly tint?: (y: number) => readonly [u: number, v: number];
  readonly vignette?: number;
  readonly glow?: number;
}

/** A smooth S through black, middle and white; `strength` 0-1. */
const contrasted =
  (strength: number) =>
  (y: number): number =>
    y + strength * (y * y * (3 - 2 * y) - y);
const power =
  (exponent: number) =>
  (y: number): number =>
    y ** exponent;
/** Most in the middle tones, none in black and white, so that these stay neutral. */
const middle = (y: number): number => 4 * y * (1 - y);

/**
 * Tuned on skins from pale to dark, skies, snow, grass and saturated reds: a look may be seen at once, but skin stays
 * skin, white stays close to white, and nothing that had texture loses it.
 */
const looks: Readonly<Record<LookName, Look>> = {
  bw: { saturation: 0, curve: contrasted(0.6), vignette: 0.18 },
  sepia: {
    saturation: 0,
    curve: y => 0.05 + 0.93 * contrasted(0.25)(y),
    // Cream rather than white, as old paper is.
    tint: y => [-15 * middle(y) - 4 * y, 14.5 * middle(y) + 3 * y],
    vignette: 0.2,
  },
  // A faded print: milky blacks towards blue-green, creamy lights, colours gone a little.
  vintage: {
    curve: y => 0.085 + 0.875 * contrasted(0.4)(y ** 0.9),
    saturation: 0.78,
    tint: y => [5 * (1 - y) - 8 * y, -5 * (1 - y) ** 2 + 5 * y],
    vignette: 0.26,
  },
  warm: { saturation: 1.05, tint: y => [-8 * middle(y), 5.5 * middle(y)] },
  cool: { saturation: 0.97, tint: y => [7.5 * middle(y), -5 * middle(y)] },
  bright: { curve: y => contrasted(0.22)(y ** 0.76), saturation: 1.06 },
  dark: { curve: power(1.35), saturation: 0.95, vignette: 0.25 },
  contrast: { curve: contrasted(0.68), saturation: 1.06 },
  vivid: { curve: contrasted(0.28), saturation: 1.27 },
  soft: { curve: y => 0.04 + 0.92 * contrasted(0.12)(y), saturation: 0.97, glow: 0.3 },
};

const lowest = 16;
const range = 219;
const clamp = (value: number, low: number, high: number): number => Math.min(Math.max(value, low), high);

/** All looks of a segment, applied in their order, as one grade; nothing when there are none. */
export function gradeOf(names: readonly LookName[]): Grade | undefined {
  if (names.length === 0) return undefined;
  const chosen = names.map(name => looks[name]);
  const luma = new Uint8Array(256);
  const tintU = new Int8Array(256);
  const tintV = new Int8Array(256);
  for (let sample = 0; sample < 256; sample++) {
    let y = clamp((sample - lowest) / range, 0, 1);
    let u = 0;
    let v = 0;
    for (const { curve, saturation = 1, tint } of chosen) {
      y = clamp(curve?.(y) ?? y, 0, 1);
      const [addU, addV] = tint?.(y) ?? [0, 0];
      u = u * saturation + addU;
      v = v * saturation + addV;
    }
    luma[sample] = Math.round(lowest + y * range);
    tintU[sample] = clamp(Math.round(u), -100, 100);
    tintV[sample] = clamp(Math.round(v), -100, 100);
  }
  const largest = (values: readonly (number | undefined)[]): number =>
    Math.max(...values.map(value => value ?? 0));
  return {
    luma,
    tintU,
    tintV,
    saturation: chosen.reduce((product, { saturation = 1 }) => product * saturation, 1),
    vignette: largest(chosen.map(({ vignette }) => vignette)),
    glow: largest(chosen.map(({ glow }) => glow)),
  };
}
