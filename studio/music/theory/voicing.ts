import { type Chord, pitchClasses } from './chord.ts';

/** Where and how thick a player lays a chord. MIDI note numbers, both ends included. */
export interface Register {
  readonly low: number;
  readonly high: number;
  readonly voices: number;
}

/** Below this note closer steps than a third sound muddy (the arranger's low interval limit, roughly). */
const MUD_LIMIT = 56;
const WIDEST_GAP = 9;

/** The tones to play: the third and seventh say most, the root is already in the bass, the fifth says least. */
const essentialTones = (chord: Chord, voices: number): readonly number[] => {
  const order = [3, 4, 10, 11, 9, 5, 2, 14, 13, 21, 17, 0, 7, 6, 8];
  const ranked = [...chord.intervals].sort((one, other) => order.indexOf(one) - order.indexOf(other));
  return ranked.slice(0, Math.max(voices, 1)).map(interval => (chord.root + interval) % 12);
};

const spacingCost = (pitches: readonly number[]): number => {
  let cost = 0;
  for (let index = 1; index < pitches.length; index++) {
    const lower = pitches[index - 1] ?? 0;
    const gap = (pitches[index] ?? 0) - lower;
    if (gap > WIDEST_GAP) cost += (gap - WIDEST_GAP) * 3;
    if (lower < MUD_LIMIT && gap < 4) cost += 4;
    if (gap === 1) cost += index === pitches.length - 1 ? 8 : 2;
  }
  return cost;
};

/** Sum of how far each voice moves, the top voice counted more because the ear follows it. */
const movementCost = (pitches: readonly number[], previous: readonly number[]): number => {
  let cost = 0;
  for (let index = 0; index < pitches.length; index++) {
    const moved = Math.abs((pitches[index] ?? 0) - (previous[index] ?? pitches[index] ?? 0));
    cost += index === pitches.length - 1 ? moved * 1.6 : moved;
  }
  return cost;
};

/**
 * The notes of `chord` within `register`, ascending, moving as little as possible from `previous`: common tones stay,
 * the others go by step. Without a previous chord it settles in the middle of the register.
 */
export const voiceChord = (
  chord: Chord,
  register: Register,
  previous: readonly number[],
): readonly number[] => {
  const tones = essentialTones(chord, register.voices);
  const wanted = new Set(tones);
  const available: number[] = [];
  for (let pitch = register.low; pitch <= register.high; pitch++) {
    if (wanted.has(pitch % 12)) available.push(pitch);
  }
  const middle = (register.low + register.high) / 2;
  let best: readonly number[] = available.slice(0, register.voices);
  let bestCost = Number.POSITIVE_INFINITY;
  const visit = (from: number, chosen: readonly number[]): void => {
    if (chosen.length === register.voices) {
      const missing = tones.length - new Set(chosen.map(pitch => pitch % 12)).size;
      const centre = chosen.reduce((sum, pitch) => sum + pitch, 0) / chosen.length;
      const cost =
        missing * 9 +
        spacingCost(chosen) +
        (previous.length === 0 ? Math.abs(centre - middle) * 2 : movementCost(chosen, previous)) +
        Math.abs(centre - middle) * 0.5;
      if (cost < bestCost) {
        best = chosen;
        bestCost = cost;
      }
      return;
    }
    for (let index = from; index < available.length; index++) {
      const pitch = available[index] ?? 0;
      const last = chosen.at(-1);
      if (last !== undefined && pitch - last > WIDEST_GAP + 3) return;
      visit(index + 1, [...chosen, pitch]);
    }
  };
  visit(0, []);
  return best;
};

/** The lowest note at or above `floor` with the given pitch class. */
export const pitchAtOrAbove = (pitchClass: number, floor: number): number =>
  floor + ((((pitchClass - floor) % 12) + 12) % 12);

/** The chord tone (any octave) nearest to `pitch`. */
export const nearestChordTone = (chord: Chord, pitch: number): number => {
  const tones = pitchClasses(chord);
  for (let distance = 0; distance < 12; distance++) {
    if (tones.includes((pitch - distance + 120) % 12)) return pitch - distance;
    if (tones.includes((pitch + distance) % 12)) return pitch + distance;
  }
  return pitch;
};
