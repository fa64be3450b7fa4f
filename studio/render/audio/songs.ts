import { joinLevels, type Levels } from '../../music/loudness/levels.ts';
import { type PlayedStretch, playStretch } from '../../music/play-stretch.ts';
import { framesOf, type PieceRequest, writeScore } from '../../music/score.ts';
import { stretchesOf } from '../../music/stretch.ts';
import type { Sound } from './sound.ts';

/** Our own songs before they are mastered, however they came to be: played here, or by other machines. */
export interface Songs {
  /** Of the whole song. */
  levels(song: PieceRequest): Promise<Levels>;
  /** One of `stretchesOf`. */
  stretch(song: PieceRequest, index: number): Promise<Sound>;
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
