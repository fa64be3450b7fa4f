import { frequencyOf, mono, SAMPLE_RATE, type Sound } from '../sound.ts';
import type { Instrument, NoteRequest } from './instrument.ts';
import { softenEdges } from './modal.ts';
import { sawHarmonic, squareHarmonic, TABLE_FRAMES, triangleHarmonic, wavetable } from './wavetable.ts';

/** A subtractive voice: waveform, a lowpass that opens with each note and closes again, an envelope. */
interface SynthTone {
  readonly wave: 'saw' | 'square' | 'triangle';
  /** Oscillators per ear and how far apart they are tuned, cents. */
  readonly oscillators: number;
  readonly detune: number;
  /** Lowpass in multiples of the fundamental: at rest, and added at the attack. */
  readonly rest: number;
  readonly opening: number;
  /** Seconds in which the filter falls shut (to 1/e) and in which the note falls by 60 dB; 0: it holds. */
  readonly filterFall: number;
  readonly decay: number;
  readonly attack: number;
  readonly release: number;
  readonly resonance: number;
  /** A sine below, share of the level. */
  readonly sub: number;
  /** Warmth: how hard the voice drives a soft clipper, 0 none. */
  readonly drive: number;
  readonly stereo: boolean;
}

const waves = { saw: sawHarmonic, square: squareHarmonic, triangle: triangleHarmonic };
const CONTROL_FRAMES = 32;

const renderSide = (tone: SynthTone, { pitch, velocity, seconds, random }: NoteRequest): Float32Array => {
  const f0 = frequencyOf(pitch);
  const table = wavetable(tone.wave, f0, waves[tone.wave]);
  const held = tone.decay > 0 ? Math.min(seconds, tone.decay) : seconds;
  const out = new Float32Array(Math.ceil((held + tone.release) * SAMPLE_RATE));
  for (let voice = 0; voice < tone.oscillators; voice++) {
    const spread = tone.oscillators === 1 ? 0 : (voice / (tone.oscillators - 1) - 0.5) * tone.detune;
    const step =
      ((f0 * 2 ** ((spread + (random.next() - 0.5) * tone.detune * 0.3) / 1200)) / SAMPLE_RATE) *
      TABLE_FRAMES;
    let phase = tone.oscillators === 1 ? 0 : random.next() * TABLE_FRAMES;
    for (let index = 0; index < out.length; index++) {
      const whole = phase | 0;
      const low = table[whole] ?? 0;
      out[index] = (out[index] ?? 0) + low + (phase - whole) * ((table[whole + 1] ?? 0) - low);
      phase += step;
      if (phase >= TABLE_FRAMES) phase -= TABLE_FRAMES;
    }
  }
  const sine = wavetable('sine', f0, harmonic => (harmonic === 1 ? 1 : 0));
  const sineStep = (f0 / SAMPLE_RATE) * TABLE_FRAMES;
  let sinePhase = 0;
  // A state-variable filter (Zavalishin's topology-preserving form) stays stable however fast its corner moves.
  let band = 0;
  let low = 0;
  const damping = 1 / tone.resonance;
  const heldFrames = held * SAMPLE_RATE;
  const releaseFrames = tone.release * SAMPLE_RATE;
  const fall = tone.decay > 0 ? 10 ** (-3 / (tone.decay * SAMPLE_RATE)) : 1;
  const scale = 1 / Math.sqrt(tone.oscillators);
  let level = 1;
  const drive = tone.drive;
  for (let start = 0; start < out.length; start += CONTROL_FRAMES) {
    const bright = Math.exp(-start / (tone.filterFall * SAMPLE_RATE));
    const corner = Math.min(15_000, f0 * (tone.rest + tone.opening * bright * (0.3 + 0.7 * velocity)));
    const g = Math.tan((Math.PI * corner) / SAMPLE_RATE);
    const a1 = 1 / (1 + g * (g + damping));
    const a2 = g * a1;
    const a3 = g * a2;
    const end = Math.min(out.length, start + CONTROL_FRAMES);
    for (let index = start; index < end; index++) {
      const v3 = (out[index] ?? 0) * scale - low;
      const v1 = a1 * band + a2 * v3;
      const v2 = low + a2 * band + a3 * v3;
      band = 2 * v1 - band;
      low = 2 * v2 - low;
      const whole = sinePhase | 0;
      let value = v2 + tone.sub * (sine[whole] ?? 0);
      sinePhase += sineStep;
      if (sinePhase >= TABLE_FRAMES) sinePhase -= TABLE_FRAMES;
      // A rational stand-in for tanh: odd, smooth, quick.
      if (drive > 0) {
        const hot = Math.max(-3, Math.min(3, value * drive));
        value = (hot * (27 + hot * hot)) / (27 + 9 * hot * hot) / drive;
      }
      const released = index > heldFrames ? Math.max(0, 1 - (index - heldFrames) / releaseFrames) : 1;
      out[index] = value * level * released * released;
      level *= fall;
    }
  }
  softenEdges(out, tone.attack, 0.005);
  return out;
};

/** Builds an instrument from a description of its voice. */
export const synth = (tone: SynthTone): Instrument => ({
  sustained: true,
  damping: 0,
  render: (request): Sound => {
    const left = renderSide(tone, request);
    return tone.stereo ? { left, right: renderSide(tone, request) } : mono(left);
  },
});
