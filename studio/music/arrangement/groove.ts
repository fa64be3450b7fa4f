import type { Random } from '../random.ts';
import type { Style } from './style.ts';

export const STEPS_PER_BEAT = 4;

/** Turns steps (sixteenths from the start of the piece) into seconds, with the style's swing. */
export const createGroove = (style: Style, bpm: number): ((step: number) => number) => {
  const secondsPerBeat = 60 / bpm;
  const pair = style.swings === 'eighths' ? STEPS_PER_BEAT : STEPS_PER_BEAT / 2;
  return step => {
    const base = Math.floor(step / pair) * pair;
    const within = (step - base) / pair;
    // The first half of the pair is stretched to `swing`, the second shrunk to what is left.
    const swung =
      within < 0.5 ? within * 2 * style.swing : style.swing + (within - 0.5) * 2 * (1 - style.swing);
    return ((base + swung * pair) / STEPS_PER_BEAT) * secondsPerBeat;
  };
};

/** A player's touch: `at` moved by human error and habit, never before the piece begins. */
export const humanise = (
  at: number,
  feel: { readonly loose?: number; readonly behind?: number },
  random: Random,
): number => Math.max(0, at + ((feel.behind ?? 0) + random.gaussian() * (feel.loose ?? 0)) / 1000);
