import { createRandom } from '../random.ts';
import { frequencyOf, SAMPLE_RATE } from '../sound.ts';
import { inverseFourier } from './fourier.ts';
import type { Instrument } from './instrument.ts';

/**
 * Many players on one note (after Paul Nasca's PADsynth, which he gave to the public domain): every harmonic is not a
 * line but a small cloud of frequencies with random phases. One inverse Fourier transform turns the clouds into a
 * seamless loop that breathes like a section of strings, at the price of reading a table.
 */
interface EnsembleTone {
  readonly name: string;
  /** Amplitude of a harmonic by its number and frequency in Hz. */
  readonly spectrum: (harmonic: number, frequency: number) => number;
  /** Width of the first harmonic's cloud, cents. */
  readonly width: number;
  /** How fast the clouds widen with the harmonic: 1 is natural detuning, less is calmer. */
  readonly widening: number;
  /** Seconds to rise, and to die away after the note ends. */
  readonly attack: number;
  readonly release: number;
  /** Lowpass at rest and at full velocity, Hz; it opens and closes a little with the envelope. */
  readonly closed: number;
  readonly open: number;
}

/** 2.7 s: long enough for nobody to hear it come round. */
const LOOP_FRAMES = 1 << 17;
/** One loop serves the notes around it; further away the formants would shift audibly. */
const ZONE_SEMITONES = 5;
const CONTROL_FRAMES = 64;
/** How much of each side the other one hears: wide, but nothing is lost when a telephone adds both up. */
const BLEED = 0.4;

const loops = new Map<string, Float32Array>();

const makeLoop = (tone: EnsembleTone, f0: number): Float32Array => {
  const random = createRandom(`ensemble/${tone.name}/${f0.toFixed(2)}`);
  const real = new Float64Array(LOOP_FRAMES);
  const imaginary = new Float64Array(LOOP_FRAMES);
  const perBin = SAMPLE_RATE / LOOP_FRAMES;
  const amplitudes = new Float64Array(LOOP_FRAMES / 2);
  for (let harmonic = 1; harmonic * f0 < 15_000; harmonic++) {
    const frequency = harmonic * f0;
    const amplitude = tone.spectrum(harmonic, frequency);
    if (amplitude < 0.0005) continue;
    const width = Math.max(perBin, (2 ** (tone.width / 1200) - 1) * f0 * harmonic ** tone.widening);
    const reach = Math.ceil((3 * width) / perBin);
    const centre = frequency / perBin;
    for (let bin = Math.max(1, Math.floor(centre - reach)); bin <= centre + reach; bin++) {
      const distance = ((bin - centre) * perBin) / width;
      const at = amplitudes[bin];
      if (at !== undefined)
        amplitudes[bin] = at + (amplitude * Math.exp(-distance * distance)) / Math.sqrt(width);
    }
  }
  for (let bin = 1; bin < LOOP_FRAMES / 2; bin++) {
    const amplitude = amplitudes[bin] ?? 0;
    if (amplitude === 0) continue;
    const phase = random.next() * 2 * Math.PI;
    real[bin] = amplitude * Math.cos(phase);
    imaginary[bin] = amplitude * Math.sin(phase);
  }
  inverseFourier(real, imaginary);
  // The imaginary part is discarded: what remains is the real signal of half-sided spectrum.
  return Float32Array.from(real);
};

const loopFor = (
  tone: EnsembleTone,
  pitch: number,
): { readonly loop: Float32Array; readonly step: number } => {
  const zone = Math.round(pitch / ZONE_SEMITONES) * ZONE_SEMITONES;
  const key = `${tone.name}/${zone}`;
  const loop = loops.get(key) ?? makeLoop(tone, frequencyOf(zone));
  loops.set(key, loop);
  return { loop, step: 2 ** ((pitch - zone) / 12) };
};

const levelAt = (frame: number, attack: number, held: number, release: number): number => {
  const rise = frame < attack ? 0.5 - 0.5 * Math.cos((Math.PI * frame) / attack) : 1;
  const fall = frame > held ? Math.max(0, 1 - (frame - held) / release) ** 2 : 1;
  return rise * fall;
};

/** Builds an instrument from a description of its players. */
export const ensemble = (tone: EnsembleTone): Instrument => ({
  sustained: true,
  damping: 0,
  render: ({ pitch, velocity, seconds, random }) => {
    const { loop, step } = loopFor(tone, pitch);
    // A note too short for its swell speaks sooner.
    const attack = Math.min(tone.attack, Math.max(0.04, seconds * 0.45)) * SAMPLE_RATE;
    const held = seconds * SAMPLE_RATE;
    const release = tone.release * SAMPLE_RATE;
    const frames = Math.ceil(held + release);
    const left = new Float32Array(frames);
    const right = new Float32Array(frames);
    const mask = LOOP_FRAMES - 1;
    let one = random.next() * LOOP_FRAMES;
    // The other ear hears another part of the loop: the same players, not the same instant.
    let other = (one + LOOP_FRAMES * (0.3 + 0.4 * random.next())) % LOOP_FRAMES;
    let l1 = 0;
    let l2 = 0;
    let r1 = 0;
    let r2 = 0;
    const cutoff = tone.closed + (tone.open - tone.closed) * velocity;
    for (let start = 0; start < frames; start += CONTROL_FRAMES) {
      const end = Math.min(frames, start + CONTROL_FRAMES);
      const from = levelAt(start, attack, held, release);
      const slope = (levelAt(end, attack, held, release) - from) / (end - start);
      const g = 1 - Math.exp((-2 * Math.PI * cutoff * (0.55 + 0.45 * from)) / SAMPLE_RATE);
      for (let index = start; index < end; index++) {
        const gain = from + slope * (index - start);
        const a = one | 0;
        const b = other | 0;
        const x = loop[a] ?? 0;
        const y = loop[b] ?? 0;
        l1 += g * (x + (one - a) * ((loop[(a + 1) & mask] ?? 0) - x) - l1);
        l2 += g * (l1 - l2);
        r1 += g * (y + (other - b) * ((loop[(b + 1) & mask] ?? 0) - y) - r1);
        r2 += g * (r1 - r2);
        left[index] = gain * (l2 + BLEED * r2);
        right[index] = gain * (r2 + BLEED * l2);
        one += step;
        other += step;
        if (one >= LOOP_FRAMES) one -= LOOP_FRAMES;
        if (other >= LOOP_FRAMES) other -= LOOP_FRAMES;
      }
    }
    return { left, right };
  },
});
