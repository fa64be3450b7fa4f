import type { Mood } from '../timeline/draft.ts';
import { type Arrangement, arrange } from './arrangement/arrange.ts';
import { styles } from './arrangement/styles.ts';
import type { Desk } from './mix/desk.ts';
import { createSoundBank } from './mix/sound-bank.ts';
import { moodFacts } from './moods.ts';
import { createRandom } from './random.ts';
import { SAMPLE_RATE } from './sound.ts';

/** What decides every sample of a piece. */
export interface PieceRequest {
  readonly mood: Mood;
  readonly seed: number;
  readonly durationMs: number;
}

export const MIN_DURATION_MS = 1000;
export const MAX_DURATION_MS = 15 * 60_000;

/** A piece, written out and ready to be played. */
export interface Score extends Pick<Arrangement, 'sections' | 'finalAt'> {
  readonly desk: Desk;
}

export const framesOf = ({ durationMs }: Pick<PieceRequest, 'durationMs'>): number =>
  Math.round((durationMs * SAMPLE_RATE) / 1000);

/** Writes every note of a piece. Throws a RangeError outside the limits. */
export const writeScore = (request: PieceRequest): Score => {
  const { mood, seed, durationMs } = request;
  if (!(durationMs >= MIN_DURATION_MS && durationMs <= MAX_DURATION_MS)) {
    throw new RangeError(
      `durationMs is ${durationMs}; music can be ${MIN_DURATION_MS} to ${MAX_DURATION_MS} ms long. Ask for less and loop it.`,
    );
  }
  const name = `${mood}/${seed}`;
  const random = createRandom(name);
  const { parts, sections, finalAt } = arrange(mood, durationMs, random);
  const { bpm } = moodFacts[mood];
  const bank = createSoundBank(name);
  const desk = { style: styles[mood], parts, bpm, frames: framesOf(request), bank, random };
  return { desk, sections, finalAt };
};
