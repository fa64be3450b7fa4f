import { frequencyOf, mono, SAMPLE_RATE } from '../sound.ts';
import type { Instrument } from './instrument.ts';
import { softenEdges } from './modal.ts';

const SINE_SIZE = 8192;
const sine = Float32Array.from({ length: SINE_SIZE }, (_, index) =>
  Math.sin((2 * Math.PI * index) / SINE_SIZE),
);

/** A tine piano by frequency modulation: a round body, a bell in the attack that grows with the touch. */
export const electricPiano: Instrument = {
  sustained: false,
  damping: 0.3,
  render: ({ pitch, velocity, seconds }) => {
    const f0 = frequencyOf(pitch);
    const life = Math.min(5, 3.6 * 2 ** ((60 - pitch) / 22));
    const out = new Float32Array(Math.ceil(Math.min(seconds, life * 0.8) * SAMPLE_RATE));
    const step = (f0 / SAMPLE_RATE) * SINE_SIZE;
    const tineStep = step * (pitch > 76 ? 7 : 14);
    const bodyFall = 10 ** (-3 / (life * SAMPLE_RATE));
    const growlFall = 10 ** (-3 / (life * 0.38 * SAMPLE_RATE));
    const tineFall = 10 ** (-3 / (0.42 * SAMPLE_RATE));
    const high = Math.min(1, 2 ** ((64 - pitch) / 18));
    let body = 1;
    let growl = (0.25 + 1.15 * velocity * velocity) * high * (SINE_SIZE / (2 * Math.PI));
    let tine = (0.05 + 0.22 * velocity) * high * (SINE_SIZE / (2 * Math.PI));
    let phase = 0;
    let tinePhase = 0;
    let slowPhase = 0;
    const slowStep = step * 1.0009;
    const mask = SINE_SIZE - 1;
    for (let index = 0; index < out.length; index++) {
      const modulation = growl * (sine[phase & mask] ?? 0) + tine * (sine[tinePhase & mask] ?? 0);
      const carrier = sine[(slowPhase + modulation + SINE_SIZE * 8) & mask] ?? 0;
      out[index] = body * (carrier + 0.18 * (sine[(phase * 2) & mask] ?? 0) * body);
      phase += step;
      tinePhase += tineStep;
      slowPhase += slowStep;
      if (phase >= SINE_SIZE) phase -= SINE_SIZE;
      if (tinePhase >= SINE_SIZE) tinePhase -= SINE_SIZE;
      if (slowPhase >= SINE_SIZE) slowPhase -= SINE_SIZE;
      body *= bodyFall;
      growl *= growlFall;
      tine *= tineFall;
    }
    softenEdges(out, 0.002, 0.3);
    return mono(out);
  },
};
