import type { TextRole } from '../../timeline/draft.ts';

/** How a role looks. Sizes are fractions of the canvas's short side, so that a text looks the same in every ratio. */
export interface TextStyle {
  readonly weight: number;
  /** Font size at `size: 1`. */
  readonly size: number;
  /** Extra space between letters in em; only for alphabets whose letters do not join. */
  readonly tracking: number;
  /** Distance of baselines in em; taller scripts get more. */
  readonly leading: number;
  /** Longest line in em of the normal size: a line that is too long is hard to read. */
  readonly measure: number;
  /** Share of the safe zone's height that the text may take. */
  readonly height: number;
  readonly opacity: number;
  /** Optical size of the Latin face: 32 is its display cut, 14 its text cut. */
  readonly opticalSize: number;
}

export const textStyles: Readonly<Record<TextRole, TextStyle>> = {
  title: {
    weight: 760,
    size: 0.122,
    tracking: -0.026,
    leading: 1.06,
    measure: 13,
    height: 0.46,
    opacity: 1,
    opticalSize: 32,
  },
  caption: {
    weight: 620,
    size: 0.052,
    tracking: -0.008,
    leading: 1.26,
    measure: 24,
    height: 0.36,
    opacity: 1,
    opticalSize: 26,
  },
  credit: {
    weight: 550,
    size: 0.038,
    tracking: 0,
    leading: 1.42,
    measure: 30,
    height: 0.72,
    opacity: 1,
    opticalSize: 20,
  },
  watermark: {
    weight: 600,
    size: 0.028,
    tracking: 0.01,
    leading: 1.25,
    measure: 26,
    height: 0.12,
    opacity: 0.92,
    opticalSize: 14,
  },
};

/** Below this share of the short side nobody can read it on a phone (24 px at 1080): shorten instead of shrinking. */
export const SMALLEST_TEXT = 0.022;
