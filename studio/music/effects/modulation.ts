import { SAMPLE_RATE } from '../sound.ts';

/** Works on a block in place; `start` is the piece's frame that it begins with, whatever was asked for before. */
type StereoEffect = (left: Float32Array, right: Float32Array, frames: number, start: number) => void;

const CHORUS_BUFFER = 2048;
const CONTROL_FRAMES = 64;

/** A second, slightly late and wandering copy per ear: one player becomes a few. */
export const createChorus = (depth: number): StereoEffect => {
  const buffers = [new Float32Array(CHORUS_BUFFER), new Float32Array(CHORUS_BUFFER)] as const;
  const mask = CHORUS_BUFFER - 1;
  const side = (
    block: Float32Array,
    buffer: Float32Array,
    frames: number,
    start: number,
    phase: number,
  ): void => {
    const delayAt = (frame: number): number =>
      (0.011 + 0.0032 * Math.sin((2 * Math.PI * 0.55 * frame) / SAMPLE_RATE + phase)) * SAMPLE_RATE;
    for (let from = 0; from < frames; from += CONTROL_FRAMES) {
      const end = Math.min(frames, from + CONTROL_FRAMES);
      const first = delayAt(start + from);
      const slope = (delayAt(start + end) - first) / (end - from);
      for (let index = from; index < end; index++) {
        const dry = block[index] ?? 0;
        buffer[(start + index) & mask] = dry;
        const position = start + index - first - slope * (index - from);
        const whole = Math.floor(position);
        const low = buffer[whole & mask] ?? 0;
        const wet = low + (position - whole) * ((buffer[(whole + 1) & mask] ?? 0) - low);
        block[index] = dry * (1 - 0.3 * depth) + 0.6 * depth * wet;
      }
    }
  };
  return (left, right, frames, start) => {
    side(left, buffers[0], frames, start, 0);
    side(right, buffers[1], frames, start, 1.9);
  };
};

/** The suitcase piano's slow pan from ear to ear. */
export const createTremolo = (depth: number, rate: number): StereoEffect => {
  return (left, right, frames, start) => {
    const swingAt = (frame: number): number =>
      0.5 * depth * Math.sin((2 * Math.PI * rate * (start + frame)) / SAMPLE_RATE);
    for (let from = 0; from < frames; from += CONTROL_FRAMES) {
      const end = Math.min(frames, from + CONTROL_FRAMES);
      const first = swingAt(from);
      const slope = (swingAt(end) - first) / (end - from);
      for (let index = from; index < end; index++) {
        const lean = first + slope * (index - from);
        left[index] = (left[index] ?? 0) * (1 + lean);
        right[index] = (right[index] ?? 0) * (1 - lean);
      }
    }
  };
};
