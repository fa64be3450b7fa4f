import { SAMPLE_RATE } from '../sound.ts';
import { createFilter, designBiquad } from './filter.ts';

/**
 * The room runs at half the sample rate: nothing above 12 kHz survives the walls, and it costs half as much.
 * Everything below counts frames at that rate.
 */
const ROOM_RATE = SAMPLE_RATE / 2;
/** Lengths of the delay lines: primes, so that no two echoes ever coincide for long. 21 to 79 ms. */
const LINES = [503, 641, 787, 937, 1109, 1319, 1567, 1901] as const;
/** Shorter than the shortest line: within a chunk everything that is read was written before it. */
const CHUNK_FRAMES = 256;
const BUFFER_FRAMES = 4096;
const MASK = BUFFER_FRAMES - 1;
const PREDELAY_FRAMES = Math.round(0.018 * ROOM_RATE);
/** Below this a room only booms. */
const LOW_CUT_HERTZ = 170;

interface Line {
  readonly length: number;
  readonly buffer: Float32Array;
  readonly tap: Float32Array;
  /** Loss of a round trip, and the damping of the highs that comes with it. */
  readonly gain: number;
  readonly damping: number;
  memory: number;
}

/** Reads a chunk of what left the line's end, damped, and adds it to `sum`. */
const readLine = (line: Line, sum: Float32Array, position: number, frames: number): void => {
  const { buffer, tap, damping, length } = line;
  const gain = line.gain * (1 - damping);
  let low = line.memory;
  for (let index = 0; index < frames; index++) {
    low = gain * (buffer[(position + index - length) & MASK] ?? 0) + damping * low;
    tap[index] = low;
    sum[index] = (sum[index] ?? 0) + low;
  }
  line.memory = Math.abs(low) < 1e-20 ? 0 : low;
};

/** Feeds the line: the Householder reflection of all ends, and the input. */
const writeLine = (
  line: Line,
  sum: Float32Array,
  input: Float32Array,
  sign: number,
  position: number,
  frames: number,
) => {
  const { buffer, tap } = line;
  const share = 2 / LINES.length;
  for (let index = 0; index < frames; index++) {
    const at = (position + index) & MASK;
    buffer[at] =
      (tap[index] ?? 0) - share * (sum[index] ?? 0) + sign * (input[(at - PREDELAY_FRAMES) & MASK] ?? 0);
  }
};

const halve = (
  source: Float32Array,
  from: number,
  input: Float32Array,
  position: number,
  frames: number,
): void => {
  for (let index = 0; index < frames; index++) {
    const at = from + 2 * index;
    input[(position + index) & MASK] = 0.5 * ((source[at] ?? 0) + (source[at + 1] ?? 0));
  }
};

/** Writes every frame of the room twice as fast, with straight lines between; `last` is where the previous chunk ended. */
const double = (
  room: Float32Array,
  last: number,
  target: Float32Array,
  from: number,
  frames: number,
): number => {
  let previous = last;
  for (let index = 0; index < frames; index++) {
    const now = room[index] ?? 0;
    target[from + 2 * index] = 0.5 * (previous + now);
    target[from + 2 * index + 1] = now;
    previous = now;
  }
  return previous;
};

/** Takes every other line's end, each second one upside down, so that the first echoes do not pile up. */
const listen = (
  lines: readonly Line[],
  side: 0 | 1,
  gain: number,
  out: Float32Array,
  frames: number,
): void => {
  out.fill(0, 0, frames);
  for (let number: number = side; number < lines.length; number += 2) {
    const tap = lines[number]?.tap ?? out;
    const sign = number % 4 < 2 ? gain : -gain;
    for (let index = 0; index < frames; index++) out[index] = (out[index] ?? 0) + sign * (tap[index] ?? 0);
  }
};

/** The pole of a one-pole lowpass that loses at `tone` Hz as much as the round trip does anyway. */
const dampingFor = (gain: number, tone: number): number => {
  const square = gain * gain;
  const slope = 1 - square * Math.cos((2 * Math.PI * tone) / ROOM_RATE);
  const rest = 1 - square;
  return (slope - Math.sqrt(slope * slope - rest * rest)) / rest;
};

/**
 * A feedback delay network: eight lines that feed each other through a Householder matrix (energy is kept, only the
 * damping takes it away), the even ones fed and heard left, the odd ones right. `seconds` is the time in which it
 * falls by 60 dB, `tone` the frequency in Hz that dies twice as fast. Blocks must have an even number of frames, but for the last.
 */
export const createReverb = (seconds: number, tone: number) => {
  const lines: readonly Line[] = LINES.map(length => {
    const gain = 10 ** ((-3 * length) / (seconds * ROOM_RATE));
    return {
      length,
      buffer: new Float32Array(BUFFER_FRAMES),
      tap: new Float32Array(CHUNK_FRAMES),
      gain,
      damping: dampingFor(gain, tone),
      memory: 0,
    };
  });
  const inputs = [new Float32Array(BUFFER_FRAMES), new Float32Array(BUFFER_FRAMES)] as const;
  const lowCut = [0, 1].map(() => createFilter(designBiquad('highpass', LOW_CUT_HERTZ)));
  const sum = new Float32Array(CHUNK_FRAMES);
  const room = new Float32Array(CHUNK_FRAMES);
  // A longer room gathers more energy; this keeps a send about as loud in every room.
  const level = 1 / Math.sqrt(seconds / 1.5);
  const ends = [0, 0];
  let position = 0;
  /** Replaces what was sent by its reverberation. */
  return (left: Float32Array, right: Float32Array, frames: number): void => {
    const sides = [left, right] as const;
    lowCut[0]?.(left, frames);
    lowCut[1]?.(right, frames);
    const half = Math.ceil(frames / 2);
    for (let done = 0; done < half; done += CHUNK_FRAMES) {
      const size = Math.min(CHUNK_FRAMES, half - done);
      halve(left, done * 2, inputs[0], position, size);
      halve(right, done * 2, inputs[1], position, size);
      sum.fill(0);
      for (const line of lines) readLine(line, sum, position, size);
      for (const [number, line] of lines.entries()) {
        writeLine(line, sum, inputs[number % 2 === 0 ? 0 : 1], number % 4 < 2 ? 0.5 : -0.5, position, size);
      }
      for (const side of [0, 1] as const) {
        listen(lines, side, level, room, size);
        ends[side] = double(room, ends[side] ?? 0, sides[side], done * 2, size);
      }
      position = (position + size) & MASK;
    }
  };
};
