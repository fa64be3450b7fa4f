/** Frames of one cycle; one more repeats the first, so that interpolation needs no wrap. */
export const TABLE_FRAMES = 2048;

const tables = new Map<string, Float32Array>();

/**
 * One cycle with exactly the harmonics that fit below 16 kHz at the given pitch, rounded down to a third of an octave:
 * no aliasing, whatever the waveform. `amplitude` gives each harmonic's sine.
 */
export const wavetable = (
  name: string,
  frequency: number,
  amplitude: (harmonic: number) => number,
): Float32Array => {
  const highest = Math.max(1, Math.floor(16_000 / (frequency * 2 ** (1 / 3))));
  const harmonics = Math.min(400, highest > 24 ? Math.floor(highest / 8) * 8 : highest);
  const key = `${name}/${harmonics}`;
  const known = tables.get(key);
  if (known !== undefined) return known;
  const table = new Float32Array(TABLE_FRAMES + 1);
  for (let n = 1; n <= harmonics; n++) {
    const gain = amplitude(n);
    if (gain === 0) continue;
    const angle = (2 * Math.PI * n) / TABLE_FRAMES;
    const first = 2 * Math.cos(angle);
    let older = -Math.sin(angle);
    let newer = 0;
    for (let index = 0; index <= TABLE_FRAMES; index++) {
      table[index] = (table[index] ?? 0) + gain * newer;
      const next = first * newer - older;
      older = newer;
      newer = next;
    }
  }
  tables.set(key, table);
  return table;
};

export const sawHarmonic = (harmonic: number): number => 1 / harmonic;
export const squareHarmonic = (harmonic: number): number => (harmonic % 2 === 1 ? 1 / harmonic : 0);
export const triangleHarmonic = (harmonic: number): number =>
  harmonic % 2 === 1 ? (harmonic % 4 === 1 ? 1 : -1) / (harmonic * harmonic) : 0;
