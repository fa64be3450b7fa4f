import type { Mood } from '../timeline/draft.ts';
import { arrange } from './arrangement/arrange.ts';
import type { SectionKind } from './arrangement/form.ts';
import { styles } from './arrangement/styles.ts';
import { masterLoudness } from './loudness/master.ts';
import { mixDown } from './mix/desk.ts';
import { beatGrid, moodFacts } from './moods.ts';
import { createRandom } from './random.ts';
import { SAMPLE_RATE, type Sound } from './sound.ts';

/** A stretch of the piece with one purpose, for whoever wants to cut or caption along with it. */
export interface ComposedSection {
  readonly kind: SectionKind | 'ending';
  readonly startMs: number;
  readonly endMs: number;
}

export interface Composition {
  readonly sampleRate: 48000;
  readonly left: Float32Array;
  readonly right: Float32Array;
  readonly bpm: number;
  /** `beatGrid(mood, seed, durationMs)`. */
  readonly beats: readonly number[];
  readonly sections: readonly ComposedSection[];
}

export const MIN_DURATION_MS = 1000;
export const MAX_DURATION_MS = 15 * 60_000;
/** The fade under the ring of the last chord, for chords that ring longer than the video. */
const LONGEST_FADE_SECONDS = 2.8;
const FADE_SHARE = 0.6;
/** What dies away by itself is faded in this share of its ring only: its own end is the more natural one. */
const SHORTEST_FADE_SHARE = 0.15;
/** By how much a chord that needs the whole fade falls before its end, and one that needs hardly any, dB. */
const HELD_FALL = 10;
const GONE_FALL = 35;
/** Stretch of the ring that is weighed at both ends. */
const WEIGHED_SECONDS = 0.4;
/** The very end is digital silence, so that players and encoders cannot click. */
const SILENCE_SECONDS = 0.01;

/** How much quieter the end of a piece is than the moment after its last chord, dB. */
const ringFall = (channel: Float32Array, finalAt: number): number => {
  const frames = Math.round(WEIGHED_SECONDS * SAMPLE_RATE);
  const power = (from: number): number =>
    channel.subarray(from, from + frames).reduce((sum, frame) => sum + frame * frame, 1e-9);
  const chord = Math.min(Math.round(finalAt * SAMPLE_RATE), Math.max(0, channel.length - frames));
  return 10 * Math.log10(power(chord) / power(Math.max(0, channel.length - frames)));
};

const fadeOut = ({ left, right }: Sound, finalAt: number): void => {
  const end = left.length - Math.round(SILENCE_SECONDS * SAMPLE_RATE);
  const ring = left.length / SAMPLE_RATE - finalAt;
  const fallen = (ringFall(left, finalAt) - HELD_FALL) / (GONE_FALL - HELD_FALL);
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

/**
 * Composes and plays a piece of exactly `durationMs` (1 s to 15 min): intro, sections, a last chord that rings out
 * before the end. -16 LUFS integrated, true peak below -1 dBTP. The same request gives the same bytes.
 * Memory: the two channels (384 kB a second) and up to 300 MB at work. Throws a RangeError outside the limits.
 */
export const compose = (request: {
  readonly mood: Mood;
  readonly seed: number;
  readonly durationMs: number;
}): Composition => {
  const { mood, seed, durationMs } = request;
  if (!(durationMs >= MIN_DURATION_MS && durationMs <= MAX_DURATION_MS)) {
    throw new RangeError(
      `durationMs is ${durationMs}; music can be ${MIN_DURATION_MS} to ${MAX_DURATION_MS} ms long. Ask for less and loop it.`,
    );
  }
  const name = `${mood}/${seed}`;
  const random = createRandom(name);
  const { bpm, beatsPerBar } = moodFacts[mood];
  const frames = Math.round((durationMs * SAMPLE_RATE) / 1000);
  const { parts, sections, finalAt } = arrange(mood, durationMs, random);
  const mix = mixDown(styles[mood], parts, bpm, frames, name, random);
  fadeOut(mix, finalAt);
  masterLoudness(mix.left, mix.right);
  const finalMs = Math.round(finalAt * 1000);
  const barMs = (beatsPerBar * 60_000) / bpm;
  return {
    sampleRate: SAMPLE_RATE,
    left: mix.left,
    right: mix.right,
    bpm,
    beats: beatGrid(mood, seed, durationMs),
    sections: [
      ...sections.map((section, index) => ({
        kind: section.kind,
        startMs: Math.round(section.firstBar * barMs),
        endMs:
          index === sections.length - 1 ? finalMs : Math.round((section.firstBar + section.bars) * barMs),
      })),
      { kind: 'ending', startMs: finalMs, endMs: durationMs },
    ],
  };
};
