import { synth } from './synth.ts';

/** A fingered electric bass: round, a little growl at the start. */
export const electricBass = synth({
  wave: 'saw',
  oscillators: 1,
  detune: 0,
  rest: 2.2,
  opening: 7,
  filterFall: 0.16,
  decay: 2.6,
  attack: 0.004,
  release: 0.07,
  resonance: 0.75,
  sub: 0.35,
  drive: 1.4,
  stereo: false,
});
/** Almost a sine, with enough second and third harmonic to be heard on a telephone. */
export const roundBass = synth({
  wave: 'triangle',
  oscillators: 1,
  detune: 0,
  rest: 3,
  opening: 4,
  filterFall: 0.12,
  decay: 3.2,
  attack: 0.006,
  release: 0.09,
  resonance: 0.7,
  sub: 0.5,
  drive: 1.9,
  stereo: false,
});
export const synthBass = synth({
  wave: 'saw',
  oscillators: 2,
  detune: 9,
  rest: 1.6,
  opening: 11,
  filterFall: 0.09,
  decay: 0,
  attack: 0.003,
  release: 0.05,
  resonance: 1.1,
  sub: 0.6,
  drive: 1.6,
  stereo: false,
});
/** Short, bright, harmless: arpeggios and hooks. */
export const softPluck = synth({
  wave: 'saw',
  oscillators: 2,
  detune: 14,
  rest: 1.4,
  opening: 9,
  filterFall: 0.11,
  decay: 1.1,
  attack: 0.002,
  release: 0.12,
  resonance: 0.9,
  sub: 0,
  drive: 0,
  stereo: true,
});
/** A singing lead with rounded edges. */
export const softLead = synth({
  wave: 'square',
  oscillators: 2,
  detune: 10,
  rest: 3.5,
  opening: 4,
  filterFall: 0.3,
  decay: 0,
  attack: 0.012,
  release: 0.16,
  resonance: 0.8,
  sub: 0,
  drive: 0,
  stereo: true,
});
