import { type Chord, pitchClasses } from './chord.ts';

/** Semitones above the tonic. */
export const scales = {
  major: [0, 2, 4, 5, 7, 9, 11],
  minor: [0, 2, 3, 5, 7, 8, 10],
  dorian: [0, 2, 3, 5, 7, 9, 10],
  lydian: [0, 2, 4, 6, 7, 9, 11],
  mixolydian: [0, 2, 4, 5, 7, 9, 10],
  majorPentatonic: [0, 2, 4, 7, 9],
  minorPentatonic: [0, 3, 5, 7, 10],
} as const;
export type ScaleName = keyof typeof scales;

const semitonesApart = (one: number, other: number): number => {
  const distance = Math.abs(one - other) % 12;
  return Math.min(distance, 12 - distance);
};

/**
 * Pitch classes a melody may use over `chord`: the scale of the key, with notes that rub against a chromatic chord
 * tone given up for it (the raised third of a secondary dominant replaces the scale's own).
 */
export const scaleOver = (chord: Chord, scale: ScaleName, tonic: number): readonly number[] => {
  const tones = pitchClasses(chord);
  const own = scales[scale].map(step => (step + tonic) % 12);
  const chromatic = tones.filter(
    tone => !own.includes(tone) && own.some(step => semitonesApart(step, tone) === 1),
  );
  const kept = own.filter(
    step => tones.includes(step) || chromatic.every(tone => semitonesApart(step, tone) > 1),
  );
  return [...new Set([...kept, ...tones])].sort((one, other) => one - other);
};

/** Pitch classes that sound sour when held over `chord`: a semitone above one of its tones. */
export const avoidedOver = (chord: Chord): readonly number[] => {
  const tones = pitchClasses(chord);
  return tones.map(tone => (tone + 1) % 12).filter(tone => !tones.includes(tone));
};
