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

const looks: Readonly<Record<LookName, Look>> = {
  bw: { saturation: 0, curve: contrasted(0.35) },
  sepia: { saturation: 0, curve: y => 0.03 + 0.95 * y, tint: y => [-19 * middle(y), 16 * middle(y)] },
  vintage: {
    curve: y => 0.07 + 0.86 * contrasted(0.25)(y),
    saturation: 0.72,
    tint: y => [4 - 14 * y, -2 + 8 * y],
    vignette: 0.45,
  },
  warm: { saturation: 1.06, tint: y => [-11 * middle(y), 8 * middle(y)] },
  cool: { saturation: 0.98, tint: y => [10 * middle(y), -8 * middle(y)] },
  bright: { curve: power(0.78), saturation: 1.05 },
  dark: { curve: power(1.35), saturation: 0.95, vignette: 0.25 },
  contrast: { curve: contrasted(0.8), saturation: 1.08 },
  vivid: { curve: contrasted(0.3), saturation: 1.4 },
  soft: { curve: y => 0.04 + 0.94 * y, saturation: 0.94, glow: 0.45 },
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
