import type { Note } from '../arrangement/note.ts';
import type { PartStyle, Style } from '../arrangement/style.ts';
import { createCompressor } from '../effects/compressor.ts';
import { createDelay } from '../effects/delay.ts';
import { createFilter, designBiquad } from '../effects/filter.ts';
import { createReverb } from '../effects/reverb.ts';
import { createTape } from '../effects/tape.ts';
import type { Random } from '../random.ts';
import { SAMPLE_RATE, type Sound } from '../sound.ts';
import type { Stretch } from '../stretch.ts';
import type { SoundBank } from './sound-bank.ts';
import { createStrip } from './strip.ts';

export interface PlayedPart {
  readonly part: PartStyle;
  readonly notes: readonly Note[];
}

/** Working memory is a few blocks, whatever the length. */
const BLOCK_FRAMES = 16_384;
/** Power above which the mix is held together, dB. */
const BUS_THRESHOLD = -17;
/** Nothing musical lives below this; it would only eat headroom. */
const RUMBLE_HERTZ = 28;
/** Below this the two ears hear the same: wide bass vanishes on a phone's one loudspeaker. */
const NARROW_HERTZ = 140;
const DUCK_SECONDS = 0.26;

const addTo = (target: Float32Array, source: Float32Array, gain: number, frames: number): void => {
  for (let index = 0; index < frames; index++)
    target[index] = (target[index] ?? 0) + gain * (source[index] ?? 0);
};

/** One channel of a part into the mix, the room and the echo, in one go. */
const send = (
  source: Float32Array,
  mix: Float32Array,
  room: Float32Array,
  echo: Float32Array,
  toRoom: number,
  toEcho: number,
  frames: number,
): void => {
  if (toEcho === 0) {
    for (let index = 0; index < frames; index++) {
      const value = source[index] ?? 0;
      mix[index] = (mix[index] ?? 0) + value;
      room[index] = (room[index] ?? 0) + toRoom * value;
    }
    return;
  }
  for (let index = 0; index < frames; index++) {
    const value = source[index] ?? 0;
    mix[index] = (mix[index] ?? 0) + value;
    room[index] = (room[index] ?? 0) + toRoom * value;
    echo[index] = (echo[index] ?? 0) + toEcho * value;
  }
};

/** Left and right become what both ears hear and half of what they hear differently; and back. */
const toMiddleAndSide = (left: Float32Array, right: Float32Array, frames: number): void => {
  for (let index = 0; index < frames; index++) {
    const middle = ((left[index] ?? 0) + (right[index] ?? 0)) / 2;
    right[index] = (left[index] ?? 0) - middle;
    left[index] = middle;
  }
};
const toLeftAndRight = (middle: Float32Array, side: Float32Array, frames: number): void => {
  for (let index = 0; index < frames; index++) {
    const left = (middle[index] ?? 0) + (side[index] ?? 0);
    side[index] = (middle[index] ?? 0) - (side[index] ?? 0);
    middle[index] = left;
  }
};

/** How the kick pushes others down, from its stroke on: 4 ms down, then back in a quarter of a second. */
const duckShape = Float32Array.from({ length: Math.round(DUCK_SECONDS * SAMPLE_RATE) }, (_, frame) => {
  const fallen = Math.min(1, frame / (0.004 * SAMPLE_RATE));
  return fallen * (0.5 + 0.5 * Math.cos((Math.PI * frame) / (DUCK_SECONDS * SAMPLE_RATE)));
});

/** How far each frame of the block is pushed down by the kicks around it, 0-1. */
const fillDuck = (duck: Float32Array, kicks: readonly number[], from: number, frames: number): void => {
  duck.fill(0, 0, frames);
  for (const kick of kicks) {
    if (kick >= from + frames) break;
    const end = Math.min(frames, kick - from + duckShape.length);
    for (let index = Math.max(0, kick - from); index < end; index++) {
      duck[index] = Math.max(duck[index] ?? 0, duckShape[index + from - kick] ?? 0);
    }
  }
};

/** What there is to play, and how. */
export interface Desk {
  readonly style: Style;
  readonly parts: readonly PlayedPart[];
  readonly bpm: number;
  /** Of the whole piece. */
  readonly frames: number;
  readonly bank: SoundBank;
  readonly random: Random;
}

/** What an effect still sounds of from before a stretch may be this far below the music, dB. */
const FORGOTTEN = 80;

/** How long room, echo and compressor have to run before they are as if the piece had been played from its start, seconds. */
const runUpOf = ({ style: { space }, bpm }: Desk): number => {
  const echoes = FORGOTTEN / (-20 * Math.log10(space.delayFeedback));
  return 1 + Math.max((space.reverbSeconds * FORGOTTEN) / 60, (echoes * space.delayBeats * 60) / bpm);
};

/**
 * Mixes all parts of a piece down to stereo, before mastering, from frame `from` to `to`: what sounds there when the whole
 * piece is played, but for less than {@link FORGOTTEN} dB below the music.
 */
export const mixDown = (desk: Desk, { from: first, to: last }: Stretch): Sound => {
  const { style, parts, bpm, frames, bank, random } = desk;
  const begin = Math.max(0, Math.floor((first - runUpOf(desk) * SAMPLE_RATE) / BLOCK_FRAMES) * BLOCK_FRAMES);
  const strips = parts.map(({ part, notes }) => createStrip(part, notes, bank, begin));
  const ducks = parts.some(({ part }) => part.duck);
  const kicks = parts
    .flatMap(({ part, notes }) => (part.role === 'drum' && /kick/i.test(part.drum) ? notes : []))
    .map(note => Math.round(note.at * SAMPLE_RATE))
    .sort((one, other) => one - other);
  const out = { left: new Float32Array(last - first), right: new Float32Array(last - first) };
  const block = () => [new Float32Array(BLOCK_FRAMES), new Float32Array(BLOCK_FRAMES)] as const;
  const [left, right] = block();
  const [mixLeft, mixRight] = block();
  const [roomLeft, roomRight] = block();
  const [echoLeft, echoRight] = block();
  const duck = new Float32Array(BLOCK_FRAMES);
  const { space } = style;
  const reverb = createReverb(space.reverbSeconds, space.reverbTone);
  const delay = createDelay((space.delayBeats * 60) / bpm, space.delayFeedback);
  const compress = createCompressor(BUS_THRESHOLD);
  const tape = style.tape ? createTape(style.tape, random.fork('tape'), begin) : undefined;
  const [middleFilters, sideFilters] = [RUMBLE_HERTZ, NARROW_HERTZ].map(corner => [
    createFilter(designBiquad('highpass', corner)),
    ...(style.air ? [createFilter(designBiquad('highshelf', 4500, Math.SQRT1_2, style.air))] : []),
  ]);
  // Whole blocks, as they are when everything is played: control rates count from their starts.
  for (let from = begin; from < last; from += BLOCK_FRAMES) {
    const size = Math.min(BLOCK_FRAMES, frames - from);
    for (const bus of [mixLeft, mixRight, roomLeft, roomRight, echoLeft, echoRight]) bus.fill(0, 0, size);
    if (ducks) fillDuck(duck, kicks, from, size);
    for (const strip of strips) {
      if (!strip.play(left, right, from, size)) continue;
      const { part } = strip;
      if (part.duck) {
        for (let index = 0; index < size; index++) {
          const gain = 1 - part.duck * (duck[index] ?? 0);
          left[index] = (left[index] ?? 0) * gain;
          right[index] = (right[index] ?? 0) * gain;
        }
      }
      send(left, mixLeft, roomLeft, echoLeft, part.reverb ?? 0, part.delay ?? 0, size);
      send(right, mixRight, roomRight, echoRight, part.reverb ?? 0, part.delay ?? 0, size);
    }
    delay(echoLeft, echoRight, size);
    // Echoes sound in the same room as everything else.
    addTo(roomLeft, echoLeft, 0.35, size);
    addTo(roomRight, echoRight, 0.35, size);
    reverb(roomLeft, roomRight, size);
    addTo(mixLeft, echoLeft, 1, size);
    addTo(mixRight, echoRight, 1, size);
    addTo(mixLeft, roomLeft, 1, size);
    addTo(mixRight, roomRight, 1, size);
    tape?.(mixLeft, mixRight, size, 0.05);
    compress(mixLeft, mixRight, size);
    toMiddleAndSide(mixLeft, mixRight, size);
    for (const filter of middleFilters ?? []) filter(mixLeft, size);
    for (const filter of sideFilters ?? []) filter(mixRight, size);
    toLeftAndRight(mixLeft, mixRight, size);
    const [skipped, end] = [Math.max(0, first - from), Math.min(size, last - from)];
    if (end <= skipped) continue;
    out.left.set(mixLeft.subarray(skipped, end), from + skipped - first);
    out.right.set(mixRight.subarray(skipped, end), from + skipped - first);
  }
  return out;
};
