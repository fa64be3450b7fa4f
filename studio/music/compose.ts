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
/** The fade under the ring of the last chord: there for chords that ring longer than the video. */
const LONGEST_FADE_SECONDS = 2.8;
const FADE_SHARE = 0.6;
/** The very end is digital silence, so that players and encoders cannot click. */
const SILENCE_SECONDS = 0.01;

const fadeOut = ({ left, right }: Sound, finalAt: number): void => {
  const end = left.length - Math.round(SILENCE_SECONDS * SAMPLE_RATE);
  const ring = left.length / SAMPLE_RATE - finalAt;
  const length = Math.round(Math.min(LONGEST_FADE_SECONDS, ring * FADE_SHARE) * SAMPLE_RATE);
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
