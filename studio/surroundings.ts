import { randomBytes } from 'node:crypto';

/** What the studio takes from the world besides the disk and the network; parameters, so that tests decide. */
export interface Surroundings {
  /** Epoch ms. */
  now(): number;
  randomBytes(size: number): Buffer;
  /** At least 0, below 1. */
  random(): number;
}

export const realSurroundings: Surroundings = {
  now: Date.now,
  randomBytes: size => randomBytes(size),
  random: Math.random,
};
