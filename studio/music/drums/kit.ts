import type { Drum } from './drum.ts';
import { cymbal, jingles, shaker, swell } from './metals.ts';
import { bigDrum, brushSweep, brushTap, clap, kick, rim, snap, snare, tom } from './skins.ts';

/** Every drum by name. */
export const drums = {
  kick: kick(150, 52, 0.028, 0.42, 0.35, 3500),
  softKick: kick(105, 50, 0.03, 0.34, 0.12, 1400),
  deepKick: kick(190, 47, 0.03, 0.5, 0.3, 4500),
  snare: snare(188, 0.7, 1100, 7500, 0.24),
  dustySnare: snare(176, 0.8, 700, 4200, 0.19),
  rim,
  clap,
  snap,
  hat: cymbal(0.09, 5200, 9800, 8, 1.13),
  openHat: cymbal(0.42, 4800, 9500, 10, 1.12),
  softHat: cymbal(0.07, 4200, 7000, 6, 1.12),
  ride: cymbal(1.6, 3000, 7500, 22, 1.075),
  crash: cymbal(2.6, 2200, 8500, 26, 1.08),
  shaker: shaker(0.035, 0.09, 3800, 8500),
  tambourine: jingles(5200, 8, 0.22),
  sleighBells: jingles(4300, 14, 0.4),
  brushTap,
  brushSweep,
  bigDrum,
  tom,
  swell,
} as const satisfies Record<string, Drum>;
export type DrumName = keyof typeof drums;
