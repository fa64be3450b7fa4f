/** Taps per phase of the fourfold oversampling, and the phases themselves: a windowed sinc at quarter frames. */
const TAPS = 12;
const PHASES = 4;

const sinc = (x: number): number => (x === 0 ? 1 : Math.sin(Math.PI * x) / (Math.PI * x));

const design = (phase: number): Float64Array =>
  Float64Array.from({ length: TAPS }, (_, tap) => {
    const x = tap - TAPS / 2 + 1 - phase / PHASES;
    const window = 0.5 + 0.5 * Math.cos((Math.PI * x) / (TAPS / 2 + 0.5));
    return sinc(x) * window;
  });

const [early, middle, late] = [design(1), design(2), design(3)];
/** Between two samples music rises to twice their height at the very most; a full-scale square of noise to 1.6 times. */
const WORST_OVERSHOOT = 2;

/**
 * Calls `over` with the frame and the height of everything that exceeds `ceiling`, at a sample or between it and the
 * next (BS.1770-5, annex 2). Stretches far below the ceiling are not oversampled, which is nearly all of a piece.
 */
export const findPeaks = (
  channel: Float32Array,
  ceiling: number,
  over: (frame: number, height: number) => void,
): void => {
  const suspicious = ceiling / WORST_OVERSHOOT;
  let here = Math.abs(channel[0] ?? 0);
  for (let frame = 0; frame < channel.length; frame++) {
    const next = Math.abs(channel[frame + 1] ?? 0);
    let height = here;
    if (here > suspicious || next > suspicious) {
      let [first, second, third] = [0, 0, 0];
      for (let tap = 0; tap < TAPS; tap++) {
        const sample = channel[frame + tap - TAPS / 2 + 1] ?? 0;
        first += (early[tap] ?? 0) * sample;
        second += (middle[tap] ?? 0) * sample;
        third += (late[tap] ?? 0) * sample;
      }
      height = Math.max(here, Math.abs(first), Math.abs(second), Math.abs(third));
    }
    if (height > ceiling) over(frame, height);
    here = next;
  }
};

/** The highest point of the waveform, linear (1 = 0 dBTP). */
export const truePeak = (left: Float32Array, right: Float32Array): number => {
  let highest = 0;
  for (const channel of [left, right]) {
    for (const sample of channel) if (Math.abs(sample) > highest) highest = Math.abs(sample);
  }
  for (const channel of [left, right]) {
    findPeaks(channel, highest, (_, height) => {
      if (height > highest) highest = height;
    });
  }
  return highest;
};
