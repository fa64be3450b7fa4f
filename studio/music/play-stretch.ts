import { type Levels, levelsOf } from './loudness/levels.ts';
import { mixDown } from './mix/desk.ts';
import type { Score } from './score.ts';
import { SAMPLE_RATE, type Sound } from './sound.ts';
import type { Stretch } from './stretch.ts';

/** A stretch of a piece before it is mastered. */
export interface PlayedStretch extends Sound {
  readonly levels: Levels;
}

/** The fade under the ring of the last chord, for chords that ring longer than the video. */
const LONGEST_FADE_SECONDS = 2.8;
const FADE_SHARE = 0.6;
/** What dies away by itself is faded in this share of its ring only: its own end is the more natural one. */
const SHORTEST_FADE_SHARE = 0.15;
/** By how much a chord that needs the whole fade falls before its end, and one that needs hardly any, dB. */
const HELD_FALL = 10;
const GONE_FALL = 35;
/** Stretch of the ring that is weighed at both ends. */
const WEIGHED_FRAMES = Math.round(0.4 * SAMPLE_RATE);
/** The very end is digital silence, so that players and encoders cannot click. */
const SILENCE_SECONDS = 0.01;
/** Before a stretch, for the meter's filters to settle. */
const SETTLING_FRAMES = SAMPLE_RATE;

/** How much quieter the end of a piece is than the moment after its last chord, dB. */
const ringFall = (channel: Float32Array, finalAt: number): number => {
  const power = (from: number): number =>
    channel.subarray(from, from + WEIGHED_FRAMES).reduce((sum, frame) => sum + frame * frame, 1e-9);
  const last = Math.max(0, channel.length - WEIGHED_FRAMES);
  return 10 * Math.log10(power(Math.min(finalAt, last)) / power(last));
};

/** Fades the end of a piece out, in place; its last chord is struck `finalAt` frames after the first of these. */
const fadeOut = ({ left, right }: Sound, finalAt: number): void => {
  const end = left.length - Math.round(SILENCE_SECONDS * SAMPLE_RATE);
  const ring = (left.length - finalAt) / SAMPLE_RATE;
  const fallen = (ringFall(left, Math.round(finalAt)) - HELD_FALL) / (GONE_FALL - HELD_FALL);
  const share = FADE_SHARE + (SHORTEST_FADE_SHARE - FADE_SHARE) * Math.min(Math.max(fallen, 0), 1);
  const length = Math.round(Math.min(LONGEST_FADE_SECONDS, ring * share) * SAMPLE_RATE);
  for (let frame = Math.max(0, end - length); frame < end; frame++) {
    const gain = (0.5 + 0.5 * Math.cos((Math.PI * (frame - end + length)) / length)) ** 1.5;
    left[frame] = (left[frame] ?? 0) * gain;
    right[frame] = (right[frame] ?? 0) * gain;
  }
  left.fill(0, end);
  right.fill(0, end);
};

/** Plays a stretch of a piece, as it sounds when the whole is played, and says how loud it is. */
export const playStretch = ({ desk, finalAt }: Score, { from, to }: Stretch): PlayedStretch => {
  const chord = Math.min(Math.floor(finalAt * SAMPLE_RATE), Math.max(0, desk.frames - WEIGHED_FRAMES));
  const isEnding = to > chord;
  // How the end fades depends on the whole ring of the last chord.
  const begin = Math.max(0, Math.min(from - SETTLING_FRAMES, isEnding ? chord : from));
  const mix = mixDown(desk, { from: begin, to: isEnding ? desk.frames : to });
  if (isEnding) fadeOut(mix, finalAt * SAMPLE_RATE - begin);
  const own = { from: from - begin, to: to - begin };
  return {
    left: mix.left.slice(own.from, own.to),
    right: mix.right.slice(own.from, own.to),
    levels: levelsOf(mix.left, mix.right, own),
  };
};
