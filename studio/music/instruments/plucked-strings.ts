import { pluckedString } from './plucked-string.ts';

const guitarBody = [
  [105, 5, 3],
  [210, 4, 3],
  [420, 2, 2],
] as const;

export const nylonGuitar = pluckedString({
  decay: 3.2,
  dullness: 0.42,
  position: 0.22,
  nail: 3600,
  body: guitarBody,
  damping: 0.35,
  longest: 3.5,
});
export const steelGuitar = pluckedString({
  decay: 4.5,
  dullness: 0.27,
  position: 0.17,
  nail: 5200,
  body: guitarBody,
  damping: 0.3,
  longest: 3.5,
});
/** The palm rests on the bridge: short and percussive. */
export const mutedGuitar = pluckedString({
  decay: 0.5,
  dullness: 0.55,
  position: 0.14,
  nail: 4200,
  body: guitarBody,
  damping: 0.2,
  longest: 0.7,
});
export const ukulele = pluckedString({
  decay: 1.3,
  dullness: 0.42,
  position: 0.3,
  nail: 4200,
  body: [
    [290, 5, 3],
    [560, 3, 2.5],
    [1100, 2, 2],
  ],
  damping: 0.2,
  longest: 1.6,
});
export const harp = pluckedString({
  decay: 4,
  dullness: 0.38,
  position: 0.42,
  nail: 3800,
  body: [
    [180, 3, 2],
    [350, 2, 2],
  ],
  damping: 2.5,
  longest: 3.5,
});
export const uprightBass = pluckedString({
  decay: 1.6,
  dullness: 0.72,
  position: 0.2,
  nail: 1400,
  body: [
    [70, 3, 1.5],
    [110, 4, 2],
    [240, 2, 2],
  ],
  damping: 0.18,
  longest: 2.2,
});
