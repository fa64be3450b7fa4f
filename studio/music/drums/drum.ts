import { softenEdges } from '../instruments/modal.ts';
import type { Random } from '../random.ts';
import { mono, type Sound } from '../sound.ts';

/** One stroke at the given force (0-1). Every call gives a slightly different one, as hands do. */
export type Drum = (force: number, random: Random) => Sound;

/** Takes the click off both ends. */
export const finish = (out: Float32Array): Sound => {
  softenEdges(out, 0.0005, 0.02);
  return mono(out);
};

/** Rounds what is loud, as a real skin and a microphone do. */
export const saturate = (out: Float32Array, drive: number): void => {
  for (let index = 0; index < out.length; index++) {
    const hot = Math.max(-3, Math.min(3, (out[index] ?? 0) * drive));
    out[index] = (hot * (27 + hot * hot)) / (27 + 9 * hot * hot) / drive;
  }
};
