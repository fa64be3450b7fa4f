import type { SectionKind } from './arrangement/form.ts';
import { joinLevels } from './loudness/levels.ts';
import { master, masterGain } from './loudness/master.ts';
import { beatGrid, moodFacts } from './moods.ts';
import { playStretch } from './play-stretch.ts';
import { framesOf, type PieceRequest, writeScore } from './score.ts';
import { SAMPLE_RATE } from './sound.ts';
import { type Stretch, stretchesOf } from './stretch.ts';

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

/**
 * Composes and plays a piece of exactly `durationMs` (1 s to 15 min): intro, sections, a last chord that rings out
 * before the end. -16 LUFS integrated, true peak below -1 dBTP. The same request gives the same bytes.
 * Memory: the two channels (384 kB a second) and up to 300 MB at work. Throws a RangeError outside the limits.
 *
 * @param stretches that it is played in; default: as a render does
 */
export const compose = (
  request: PieceRequest,
  stretches: readonly Stretch[] = stretchesOf(framesOf(request)),
): Composition => {
  const { mood, seed, durationMs } = request;
  const score = writeScore(request);
  const frames = framesOf(request);
  const [left, right] = [new Float32Array(frames), new Float32Array(frames)];
  const levels = stretches.map(stretch => {
    const played = playStretch(score, stretch);
    left.set(played.left, stretch.from);
    right.set(played.right, stretch.from);
    return played.levels;
  });
  master(left, right, masterGain(joinLevels(levels)));
  const { bpm, beatsPerBar } = moodFacts[mood];
  const finalMs = Math.round(score.finalAt * 1000);
  const barMs = (beatsPerBar * 60_000) / bpm;
  return {
    sampleRate: SAMPLE_RATE,
    left,
    right,
    bpm,
    beats: beatGrid(mood, seed, durationMs),
    sections: [
      ...score.sections.map((section, index) => ({
        kind: section.kind,
        startMs: Math.round(section.firstBar * barMs),
        endMs:
          index === score.sections.length - 1
            ? finalMs
            : Math.round((section.firstBar + section.bars) * barMs),
      })),
      { kind: 'ending', startMs: finalMs, endMs: durationMs },
    ],
  };
};
