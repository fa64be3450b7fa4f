import { ensemble } from './ensemble.ts';

/** A hill in the spectrum, as a throat or a violin's body makes it. */
const formant = (frequency: number, centre: number, width: number): number =>
  Math.exp(-(((frequency - centre) / width) ** 2));

/** Strings: a saw softened above 2 kHz. */
export const stringSection = ensemble({
  name: 'strings',
  spectrum: (n, f) =>
    (n ** -1.15 * (1 + 0.8 * formant(f, 450, 250) + 0.5 * formant(f, 1100, 500))) / (1 + (f / 6000) ** 1.6),
  width: 22,
  widening: 0.9,
  attack: 0.35,
  release: 0.7,
  closed: 2200,
  open: 11_000,
});
/** The same players, short bow strokes. */
export const shortStrings = ensemble({
  name: 'strings',
  spectrum: (n, f) =>
    (n ** -1.15 * (1 + 0.8 * formant(f, 450, 250) + 0.5 * formant(f, 1100, 500))) / (1 + (f / 6000) ** 1.6),
  width: 22,
  widening: 0.9,
  attack: 0.045,
  release: 0.22,
  closed: 2600,
  open: 9500,
});
export const lowBrass = ensemble({
  name: 'brass',
  spectrum: (n, f) => (n ** -0.85 * (1 + formant(f, 500, 300))) / (1 + (f / 2200) ** 3),
  width: 12,
  widening: 0.8,
  attack: 0.25,
  release: 0.45,
  closed: 900,
  open: 5000,
});
/** Trumpets and saxophones: short, bright, together. */
export const hornSection = ensemble({
  name: 'horns',
  spectrum: (n, f) =>
    (n ** -0.8 * (1 + 0.9 * formant(f, 750, 350) + 0.7 * formant(f, 1500, 500))) / (1 + (f / 4800) ** 2.5),
  width: 9,
  widening: 0.85,
  attack: 0.035,
  release: 0.16,
  closed: 1300,
  open: 7500,
});
export const choir = ensemble({
  name: 'choir',
  spectrum: (n, f) =>
    n ** -0.7 *
    (0.07 +
      formant(f, 600, 160) +
      0.5 * formant(f, 1040, 180) +
      0.2 * formant(f, 2600, 400) +
      0.06 * formant(f, 4500, 1500)),
  width: 28,
  widening: 0.7,
  attack: 0.7,
  release: 1.1,
  closed: 3000,
  open: 9500,
});
/** A warm analogue pad. */
export const warmPad = ensemble({
  name: 'warm',
  spectrum: (n, f) => n ** -1.35 / (1 + (f / 2600) ** 2),
  width: 26,
  widening: 0.8,
  attack: 0.9,
  release: 1.4,
  closed: 1100,
  open: 4200,
});
/** Glass and air: few harmonics, far apart. */
export const glassPad = ensemble({
  name: 'glass',
  spectrum: (n, f) =>
    ([0, 1, 0.35, 0.14, 0.22, 0.05, 0.12, 0.02, 0.1, 0.01, 0.05, 0.01, 0.05][n] ?? 0) / (1 + (f / 6000) ** 2),
  width: 16,
  widening: 0.6,
  attack: 1.6,
  release: 2.4,
  closed: 4000,
  open: 9000,
});
/** The wide chords of dance music. */
export const superSaw = ensemble({
  name: 'saw',
  spectrum: (n, f) => n ** -1 / (1 + (f / 7000) ** 2),
  width: 30,
  widening: 1,
  attack: 0.02,
  release: 0.25,
  closed: 900,
  open: 5200,
});
