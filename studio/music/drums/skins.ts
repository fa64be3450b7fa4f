import { addModes } from '../instruments/modal.ts';
import { type Drum, finish, saturate } from './drum.ts';
import { addScaled, frames, noiseBand, shapeNoise, skin } from './noise.ts';

export const kick =
  (high: number, low: number, drop: number, decay: number, click: number, clickTone: number): Drum =>
  (force, random) => {
    const out = skin(frames(decay * 0.9), high, low, drop, decay);
    addScaled(out, shapeNoise(noiseBand(frames(0.02), 300, clickTone, random), 0.0003, 0.014), click * force);
    saturate(out, 1.5);
    return finish(out);
  };

export const snare =
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

export const rim: Drum = (_force, random) => {
  const out = new Float32Array(frames(0.14));
  addModes(out, [
    { frequency: 520 * (1 + 0.01 * random.next()), gain: 0.6, decay: 0.06 },
    { frequency: 1680, gain: 0.9, decay: 0.05 },
    { frequency: 2650, gain: 0.3, decay: 0.03 },
  ]);
  addScaled(out, shapeNoise(noiseBand(frames(0.03), 900, 5000, random), 0.0004, 0.02), 0.35);
  return finish(out);
};

export const clap: Drum = (_force, random) => {
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

export const snap: Drum = (_force, random) => {
  const out = new Float32Array(frames(0.16));
  addModes(out, [{ frequency: 1500 + 120 * random.next(), gain: 0.8, decay: 0.045 }]);
  addScaled(out, shapeNoise(noiseBand(out.length, 1400, 4500, random), 0.001, 0.07), 0.9);
  return finish(out);
};

export const brushTap: Drum = (force, random) => {
  const out = new Float32Array(frames(0.22));
  addScaled(out, shapeNoise(noiseBand(out.length, 900, 3500 + 2500 * force, random), 0.004, 0.16), 0.8);
  addScaled(out, skin(out.length, 240, 185, 0.02, 0.09), 0.25 * force);
  return finish(out);
};

/** A brush drawn in a circle over the skin. */
export const brushSweep: Drum = (_force, random) => {
  const length = frames(0.42);
  const noise = noiseBand(length, 1200, 5200, random);
  for (let index = 0; index < length; index++) {
    noise[index] = (noise[index] ?? 0) * Math.sin((Math.PI * index) / length) ** 1.5;
  }
  return finish(noise);
};

export const bigDrum: Drum = (force, random) => {
  const out = new Float32Array(frames(1.5));
  addScaled(out, skin(out.length, 115, 62 + 3 * random.next(), 0.05, 1.3), 1);
  addScaled(out, skin(out.length, 170, 101, 0.04, 0.6), 0.4);
  addScaled(out, shapeNoise(noiseBand(frames(0.15), 120, 700 + 1500 * force, random), 0.001, 0.11), 0.6);
  saturate(out, 1.3);
  return finish(out);
};

export const tom: Drum = (_force, random) => {
  const out = new Float32Array(frames(0.6));
  addScaled(out, skin(out.length, 165, 108 + 4 * random.next(), 0.04, 0.5), 1);
  addScaled(out, shapeNoise(noiseBand(frames(0.06), 200, 1800, random), 0.001, 0.04), 0.3);
  return finish(out);
};
