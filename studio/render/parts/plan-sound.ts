import { framesOf, type PieceRequest } from '../../music/score.ts';
import { stretchesOf } from '../../music/stretch.ts';
import { type MovieSound, soundStretches } from '../audio/make-sound.ts';
import { songsOf } from '../audio/songs-of.ts';

/** One of the pieces that a movie's sound is made in. */
export type SoundPiece =
  /** A stretch of one of the songs of ours in it, before it is mastered. */
  | { readonly kind: 'song'; readonly song: number; readonly stretch: number }
  /** A stretch of all that is heard, encoded; made of the songs. */
  | { readonly kind: 'mix'; readonly stretch: number };

export interface PlannedSound {
  readonly songs: readonly Extract<SoundPiece, { kind: 'song' }>[];
  readonly mixes: readonly Extract<SoundPiece, { kind: 'mix' }>[];
}

/** Cuts a movie's sound into pieces that can be made side by side: first the songs, then, once all are there, the mix. */
export const planSound = (movie: Pick<MovieSound, 'sound'>): PlannedSound => ({
  songs: songsOf(movie.sound).flatMap((song: PieceRequest, index) =>
    stretchesOf(framesOf(song)).map((_, stretch) => ({ kind: 'song' as const, song: index, stretch })),
  ),
  mixes: soundStretches(movie).map((_, stretch) => ({ kind: 'mix' as const, stretch })),
});
