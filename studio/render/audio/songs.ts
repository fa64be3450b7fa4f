import { joinLevels, type Levels } from '../../music/loudness/levels.ts';
import { type PlayedStretch, playStretch } from '../../music/play-stretch.ts';
import {
  framesOf,
  MAX_DURATION_MS,
  MIN_DURATION_MS,
  type PieceRequest,
  writeScore,
} from '../../music/score.ts';
import { stretchesOf } from '../../music/stretch.ts';
import { type AudioSegment, moods } from '../../timeline/draft.ts';
import { RenderError } from '../render-error.ts';
import type { Sound } from './sound.ts';
import { audible, type SoundPlan } from './sound-plan.ts';

/** Our own songs before they are mastered, however they came to be: played here, or by other machines. */
export interface Songs {
  /** Of the whole song. */
  levels(song: PieceRequest): Promise<Levels>;
  /** One of `stretchesOf`. */
  stretch(song: PieceRequest, index: number): Promise<Sound>;
}

/**
 * The song of ours that a segment asks for; undefined when it brings one of its own.
 * @throws RenderError `unsupported` when there is no such music
 */
export function songOf(segment: AudioSegment): PieceRequest | undefined {
  const [, name, seed] = /^music:([^/]+)\/(\d+)$/.exec(segment.src) ?? [];
  if (name === undefined) return undefined;
  const mood = moods.find(known => known === name);
  if (mood === undefined) throw new RenderError('unsupported', `There is no music called ${name}.`);
  const durationMs = Math.min(Math.max(segment.d, MIN_DURATION_MS), MAX_DURATION_MS);
  return { mood, seed: Number(seed), durationMs };
}

/** The songs of ours in a video, each once. */
export function songsOf({
  music,
  durationMs,
}: Pick<SoundPlan, 'music' | 'durationMs'>): readonly PieceRequest[] {
  const known = new Set<string>(moods);
  const songs = audible(music, durationMs)
    .filter(({ d, src }) => d > 0 && known.has(/^music:([^/]+)\//.exec(src)?.[1] ?? ''))
    .flatMap(segment => songOf(segment) ?? []);
  return [...new Map(songs.map(song => [JSON.stringify(song), song])).values()];
}

/** Songs that are played in this thread, each once and as a whole: its loudness is known only then. */
export function songsPlayedHere(): Songs {
  const played = new Map<string, readonly PlayedStretch[]>();
  const play = (song: PieceRequest): readonly PlayedStretch[] => {
    const name = JSON.stringify(song);
    const known = played.get(name);
    if (known !== undefined) return known;
    const score = writeScore(song);
    const made = stretchesOf(framesOf(song)).map(stretch => playStretch(score, stretch));
    played.set(name, made);
    return made;
  };
  return {
    levels: async song => joinLevels(play(song).map(({ levels }) => levels)),
    async stretch(song, index) {
      const found = play(song)[index];
      if (found === undefined) throw new RangeError(`The song has no stretch ${index}`);
      return found;
    },
  };
}
