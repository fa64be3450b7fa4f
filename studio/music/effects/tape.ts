import type { Random } from '../random.ts';
import { SAMPLE_RATE } from '../sound.ts';
import { createFilter, designBiquad } from './filter.ts';

const BUFFER_FRAMES = 4096;
const CONTROL_FRAMES = 64;
/** Clicks per second of a well-kept record. */
const CRACKLES_PER_SECOND = 3;
/** Hiss against a click. */
const HISS = 0.006;

/**
 * An old recording: the pitch drifts by a few cents (wow at 0.6 Hz, flutter at 6 Hz), loud passages are rounded, the
 * highs are soft, and a record crackles far below the music. `age` 0-1. `start`: the frame of the piece that comes first. What
 * crackles in a block depends on where the block begins, so that a tape that starts in the middle is the same tape.
 */
export const createTape = (age: number, random: Random, start: number) => {
  const buffers = [new Float32Array(BUFFER_FRAMES), new Float32Array(BUFFER_FRAMES)] as const;
  const mask = BUFFER_FRAMES - 1;
  const soften = [0, 1].map(() => createFilter(designBiquad('lowpass', 15_000 - 8_000 * age, 0.6)));
  const crackleTone = [0, 1].map(() => createFilter(designBiquad('bandpass', 2600, 0.8)));
  const drive = 1 + 0.8 * age;
  let clock = start;
  const delayAt = (frame: number): number => {
    const t = (2 * Math.PI * frame) / SAMPLE_RATE;
    // 1 ms of wow at 0.6 Hz is about 6 cents.
    return (
      SAMPLE_RATE *
      (0.012 +
        age * (0.0011 * Math.sin(0.61 * t) + 0.0006 * Math.sin(0.23 * t + 1) + 0.00002 * Math.sin(6.3 * t)))
    );
  };
  const play = (block: Float32Array, buffer: Float32Array, frames: number): void => {
    for (let from = 0; from < frames; from += CONTROL_FRAMES) {
      const end = Math.min(frames, from + CONTROL_FRAMES);
      const first = delayAt(clock + from);
      const slope = (delayAt(clock + end) - first) / (end - from);
      for (let index = from; index < end; index++) {
        buffer[(clock + index) & mask] = block[index] ?? 0;
        const position = clock + index - first - slope * (index - from);
        const whole = Math.floor(position);
        const low = buffer[whole & mask] ?? 0;
        const value = (low + (position - whole) * ((buffer[(whole + 1) & mask] ?? 0) - low)) * drive;
        const hot = Math.max(-3, Math.min(3, value));
        block[index] = (hot * (27 + hot * hot)) / (27 + 9 * hot * hot) / drive;
      }
    }
  };
  const crackle = new Float32Array(1 << 16);
  const hiss = random.fork('hiss').noise(1 << 17);
  return (left: Float32Array, right: Float32Array, frames: number, noise: number): void => {
    play(left, buffers[0], frames);
    play(right, buffers[1], frames);
    soften[0]?.(left, frames);
    soften[1]?.(right, frames);
    const chance = random.fork(`${clock}`);
    for (const [side, block] of [left, right].entries()) {
      crackle.fill(0, 0, frames);
      const clicks = Math.round((CRACKLES_PER_SECOND * frames * (0.5 + chance.next())) / SAMPLE_RATE);
      for (let click = 0; click < clicks; click++) {
        crackle[chance.integer(0, frames - 1)] = (chance.next() * 2 - 1) * (0.2 + chance.next() ** 6);
      }
      const offset = chance.integer(0, hiss.length - 1);
      for (let index = 0; index < frames; index++) {
        crackle[index] = (crackle[index] ?? 0) + HISS * (hiss[(index + offset) % hiss.length] ?? 0);
      }
      crackleTone[side]?.(crackle, frames);
      for (let index = 0; index < frames; index++) {
        block[index] = (block[index] ?? 0) + noise * age * (crackle[index] ?? 0);
      }
    }
    clock += frames;
  };
};
