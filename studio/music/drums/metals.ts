import { addModes } from '../instruments/modal.ts';
import { SAMPLE_RATE } from '../sound.ts';
import { type Drum, finish } from './drum.ts';
import { addScaled, frames, noiseBand, shapeNoise } from './noise.ts';

/** Metal: many close, unrelated partials under a veil of noise. */
export const cymbal =
  (decay: number, low: number, high: number, metal: number, spread: number): Drum =>
  (force, random) => {
    const out = new Float32Array(frames(decay));
    const modes = Array.from({ length: metal }, (_, index) => ({
      frequency: low * 0.7 * spread ** (index + 0.4 * random.next()),
      gain: 0.5 / Math.sqrt(metal),
      decay: decay * (0.35 + 0.5 * random.next()),
    }));
    addModes(out, modes);
    const noise = noiseBand(out.length, low, high * (0.65 + 0.35 * force), random);
    addScaled(out, shapeNoise(noise, 0.0012, decay * 0.85), 0.5);
    return finish(out);
  };

/** Grains in a shell: they need a moment to reach the other side. */
export const shaker =
  (attack: number, decay: number, low: number, high: number): Drum =>
  (force, random) =>
    finish(
      shapeNoise(noiseBand(frames(attack + decay), low, high, random), attack * (1.3 - 0.5 * force), decay),
    );

export const jingles =
  (base: number, count: number, decay: number): Drum =>
  (force, random) => {
    const out = new Float32Array(frames(decay + 0.08));
    for (let bell = 0; bell < count; bell++) {
      const pitch = base * (0.85 + 0.5 * random.next());
      const start = frames(0.035 * random.next() * random.next());
      const gain = (0.4 + 0.6 * random.next()) / count;
      addModes(
        out,
        [1, 1.47, 2.09, 2.56].map((ratio, index) => ({
          frequency: pitch * ratio,
          gain: gain / (1 + 0.6 * index),
          decay: decay * (0.5 + 0.5 * random.next()) * (1 - 0.15 * index),
        })),
        start,
      );
    }
    addScaled(out, shapeNoise(noiseBand(frames(0.06), 4500, 9500, random), 0.002, 0.05), 0.06 * force);
    return finish(out);
  };

/** A cymbal roll that grows for two seconds towards the next section; it is laid so that its top falls on the mark. */
export const swell: Drum = (_force, random) => {
  const length = frames(2.6);
  const noise = noiseBand(length, 2200, 8500, random);
  const top = 2 * SAMPLE_RATE;
  for (let index = 0; index < length; index++) {
    const level = index < top ? (index / top) ** 3 : (1 - (index - top) / (length - top)) ** 3;
    noise[index] = (noise[index] ?? 0) * level;
  }
  return finish(noise);
};
