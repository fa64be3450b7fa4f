import { addModes, softenEdges } from '../instruments/modal.ts';
import type { Random } from '../random.ts';
import { mono, SAMPLE_RATE, type Sound } from '../sound.ts';
import { addScaled, frames, noiseBand, shapeNoise, skin } from './noise.ts';

/** One stroke at the given force (0-1). Every call gives a slightly different one, as hands do. */
export type Drum = (force: number, random: Random) => Sound;

const finish = (out: Float32Array): Sound => {
  softenEdges(out, 0.0005, 0.02);
  return mono(out);
};

const saturate = (out: Float32Array, drive: number): void => {
  for (let index = 0; index < out.length; index++) {
    const hot = Math.max(-3, Math.min(3, (out[index] ?? 0) * drive));
    out[index] = (hot * (27 + hot * hot)) / (27 + 9 * hot * hot) / drive;
  }
};

const kick =
  (high: number, low: number, drop: number, decay: number, click: number, clickTone: number): Drum =>
  (force, random) => {
    const out = skin(frames(decay * 0.9), high, low, drop, decay);
    addScaled(out, shapeNoise(noiseBand(frames(0.02), 300, clickTone, random), 0.0003, 0.014), click * force);
    saturate(out, 1.5);
    return finish(out);
  };

const snare =
  (tone: number, body: number, low: number, high: number, decay: number): Drum =>
  (force, random) => {
    const out = new Float32Array(frames(decay));
    const pitch = tone * (1 + 0.015 * (random.next() - 0.5));
    addScaled(out, skin(out.length, pitch * 1.5, pitch, 0.012, 0.16), body);
    addScaled(out, skin(out.length, pitch * 2.4, pitch * 1.68, 0.01, 0.11), body * 0.5);
    const wires = noiseBand(out.length, low, high * (0.6 + 0.4 * force), random);
    addScaled(out, shapeNoise(wires, 0.001, decay), 0.6);
    saturate(out, 1.2);
    return finish(out);
  };

const rim: Drum = (_force, random) => {
  const out = new Float32Array(frames(0.14));
  addModes(out, [
    { frequency: 520 * (1 + 0.01 * random.next()), gain: 0.6, decay: 0.06 },
    { frequency: 1680, gain: 0.9, decay: 0.05 },
    { frequency: 2650, gain: 0.3, decay: 0.03 },
  ]);
  addScaled(out, shapeNoise(noiseBand(frames(0.03), 900, 5000, random), 0.0004, 0.02), 0.35);
  return finish(out);
};

const clap: Drum = (_force, random) => {
  const out = new Float32Array(frames(0.3));
  for (const [delay, gain, decay] of [
    [0, 0.7, 0.02],
    [0.011, 0.8, 0.02],
    [0.023, 1, 0.22],
  ] as const) {
    const burst = shapeNoise(noiseBand(frames(decay * 1.2), 800, 3800, random), 0.0008, decay);
    addScaled(out, burst, gain, frames(delay * (0.9 + 0.2 * random.next())));
  }
  return finish(out);
};

const snap: Drum = (_force, random) => {
  const out = new Float32Array(frames(0.16));
  addModes(out, [{ frequency: 1500 + 120 * random.next(), gain: 0.8, decay: 0.045 }]);
  addScaled(out, shapeNoise(noiseBand(out.length, 1400, 4500, random), 0.001, 0.07), 0.9);
  return finish(out);
};

/** Metal: many close, unrelated partials under a veil of noise. */
const cymbal =
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
const shaker =
  (attack: number, decay: number, low: number, high: number): Drum =>
  (force, random) =>
    finish(
      shapeNoise(noiseBand(frames(attack + decay), low, high, random), attack * (1.3 - 0.5 * force), decay),
    );

const jingles =
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

const brushTap: Drum = (force, random) => {
  const out = new Float32Array(frames(0.22));
  addScaled(out, shapeNoise(noiseBand(out.length, 900, 3500 + 2500 * force, random), 0.004, 0.16), 0.8);
  addScaled(out, skin(out.length, 240, 185, 0.02, 0.09), 0.25 * force);
  return finish(out);
};

/** A brush drawn in a circle over the skin. */
const brushSweep: Drum = (_force, random) => {
  const length = frames(0.42);
  const noise = noiseBand(length, 1200, 5200, random);
  for (let index = 0; index < length; index++) {
    noise[index] = (noise[index] ?? 0) * Math.sin((Math.PI * index) / length) ** 1.5;
  }
  return finish(noise);
};

const bigDrum: Drum = (force, random) => {
  const out = new Float32Array(frames(1.5));
  addScaled(out, skin(out.length, 115, 62 + 3 * random.next(), 0.05, 1.3), 1);
  addScaled(out, skin(out.length, 170, 101, 0.04, 0.6), 0.4);
  addScaled(out, shapeNoise(noiseBand(frames(0.15), 120, 700 + 1500 * force, random), 0.001, 0.11), 0.6);
  saturate(out, 1.3);
  return finish(out);
};

const tom: Drum = (_force, random) => {
  const out = new Float32Array(frames(0.6));
  addScaled(out, skin(out.length, 165, 108 + 4 * random.next(), 0.04, 0.5), 1);
  addScaled(out, shapeNoise(noiseBand(frames(0.06), 200, 1800, random), 0.001, 0.04), 0.3);
  return finish(out);
};

/** A cymbal roll that grows for two seconds towards the next section; it is laid so that its top falls on the mark. */
const swell: Drum = (_force, random) => {
  const length = frames(2.6);
  const noise = noiseBand(length, 2200, 8500, random);
  const top = 2 * SAMPLE_RATE;
  for (let index = 0; index < length; index++) {
    const level = index < top ? (index / top) ** 3 : (1 - (index - top) / (length - top)) ** 3;
    noise[index] = (noise[index] ?? 0) * level;
  }
  return finish(noise);
};

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
