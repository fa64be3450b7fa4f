import { MAX_DURATION_MS, MIN_DURATION_MS, type PieceRequest } from '../../music/score.ts';
import { type AudioSegment, moods } from '../../timeline/draft.ts';
import { RenderError } from '../render-error.ts';
import { audible, type SoundPlan } from './sound-plan.ts';

/**
 * The song of ours that a segment asks for; undefined when it brings one of its own.
 * @throws RenderError `unsupported` when there is no such music
 */
export function songOf({ src, d }: Pick<AudioSegment, 'src' | 'd'>): PieceRequest | undefined {
  const [, name, seed] = /^music:([^/]+)\/(\d+)$/.exec(src) ?? [];
  if (name === undefined) return undefined;
  const mood = moods.find(known => known === name);
  if (mood === undefined) throw new RenderError('unsupported', `There is no music called ${name}.`);
  const durationMs = Math.min(Math.max(d, MIN_DURATION_MS), MAX_DURATION_MS);
  return { mood, seed: Number(seed), durationMs };
}

/** The songs of ours in a video, each once; music that there is not is none. */
export function songsOf({
  music,
  durationMs,
}: Pick<SoundPlan, 'music' | 'durationMs'>): readonly PieceRequest[] {
  const songs = audible(music, durationMs)
    .filter(({ d }) => d > 0)
    .flatMap(segment => {
      try {
        return songOf(segment) ?? [];
      } catch (error) {
        // Whoever mixes it says so.
        if (error instanceof RenderError) return [];
        throw error;
      }
    });
  return [...new Map(songs.map(song => [JSON.stringify(song), song])).values()];
}
