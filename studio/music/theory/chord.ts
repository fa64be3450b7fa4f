/**
 * Chords as musicians write them on a lead sheet, relative to the key: `IVmaj9`, `ii7`, `bVII`, `V7sus4`, `I/3`.
 * Capital numerals are major, small ones minor; a suffix names the colour, `/3` the chord tone in the bass.
 */
export interface Chord {
  readonly symbol: string;
  /** Pitch class 0-11 with C = 0. */
  readonly root: number;
  /** Semitones above the root, ascending, the root first. */
  readonly intervals: readonly number[];
  /** Pitch class of the bass note. */
  readonly bass: number;
}

const degrees: Readonly<Record<string, number>> = { I: 0, II: 2, III: 4, IV: 5, V: 7, VI: 9, VII: 11 };

const colours: Readonly<
  Record<string, { readonly major: readonly number[]; readonly minor: readonly number[] }>
> = {
  '': { major: [0, 4, 7], minor: [0, 3, 7] },
  maj7: { major: [0, 4, 7, 11], minor: [0, 3, 7, 11] },
  maj9: { major: [0, 4, 7, 11, 14], minor: [0, 3, 7, 11, 14] },
  '6': { major: [0, 4, 7, 9], minor: [0, 3, 7, 9] },
  '69': { major: [0, 4, 7, 9, 14], minor: [0, 3, 7, 9, 14] },
  '7': { major: [0, 4, 7, 10], minor: [0, 3, 7, 10] },
  '9': { major: [0, 4, 7, 10, 14], minor: [0, 3, 7, 10, 14] },
  '11': { major: [0, 7, 10, 14, 17], minor: [0, 3, 7, 10, 17] },
  '13': { major: [0, 4, 10, 14, 21], minor: [0, 3, 10, 14, 21] },
  '7b9': { major: [0, 4, 7, 10, 13], minor: [0, 3, 7, 10, 13] },
  '7#5': { major: [0, 4, 8, 10], minor: [0, 3, 8, 10] },
  '7b5': { major: [0, 4, 6, 10], minor: [0, 3, 6, 10] },
  add9: { major: [0, 4, 7, 14], minor: [0, 3, 7, 14] },
  sus2: { major: [0, 2, 7], minor: [0, 2, 7] },
  sus4: { major: [0, 5, 7], minor: [0, 5, 7] },
  '7sus4': { major: [0, 5, 7, 10], minor: [0, 5, 7, 10] },
  '9sus4': { major: [0, 5, 7, 10, 14], minor: [0, 5, 7, 10, 14] },
  dim: { major: [0, 3, 6], minor: [0, 3, 6] },
  dim7: { major: [0, 3, 6, 9], minor: [0, 3, 6, 9] },
  aug: { major: [0, 4, 8], minor: [0, 4, 8] },
  '5': { major: [0, 7], minor: [0, 7] },
};

/** Which interval `/2`, `/3`, `/5` and `/7` may mean, whichever of them the chord has. */
const bassChoices: Readonly<Record<string, readonly number[]>> = {
  '2': [14, 2],
  '3': [4, 3],
  '5': [7, 6, 8],
  '7': [10, 11],
};

const shape = /^([b#]?)(VII|VI|V|IV|III|II|I|vii|vi|v|iv|iii|ii|i)([^/]*)(?:\/([2357]))?$/;

/** The chord that `symbol` names in the key on `tonic` (pitch class). Throws a TypeError for a symbol it cannot read. */
export const parseChord = (symbol: string, tonic: number): Chord => {
  const [, accidental = '', numeral = '', colour = '', slash] = shape.exec(symbol) ?? [];
  const degree = degrees[numeral.toUpperCase()];
  const variants = colours[colour];
  if (degree === undefined || variants === undefined) {
    throw new TypeError(
      `"${symbol}" is not a chord: write a numeral and a known colour, such as "ii7" or "bVII".`,
    );
  }
  const shift = accidental === 'b' ? -1 : accidental === '#' ? 1 : 0;
  const root = (tonic + degree + shift + 12) % 12;
  const intervals = numeral === numeral.toUpperCase() ? variants.major : variants.minor;
  const bassInterval =
    slash === undefined ? 0 : (bassChoices[slash]?.find(it => intervals.includes(it)) ?? 0);
  return { symbol, root, intervals, bass: (root + bassInterval) % 12 };
};

export const pitchClasses = (chord: Chord): readonly number[] =>
  chord.intervals.map(interval => (chord.root + interval) % 12);
