import type { AudioSegment } from './draft.ts';

/** A song is not looped for a rest shorter than this, ms: a second start of half a bar sounds like a mistake. */
const leastLoopMs = 2000;

/**
 * Music for exactly `d` ms. Composed music is as long as it has to be; a person's own song begins again when it is
 * shorter than the video. Fades: in at the first piece, out at the last one, together never longer than the piece.
 */
export function layoutMusic(audio: readonly AudioSegment[], d: number): readonly AudioSegment[] {
  const song = audio[0];
  if (song === undefined || d < 1) return [];
  const fadeOut = audio.at(-1)?.fo ?? song.fo;
  const film = song.m.length === undefined ? d : song.m.length - (song.in ?? 0);
  const pieces: AudioSegment[] = [];
  for (let s = 0; s < d; ) {
    const isFirst = s === 0;
    if (!isFirst && d - s < leastLoopMs) break;
    const length = Math.max(1, Math.min(film, d - s));
    const isLast = s + length >= d || d - s - length < leastLoopMs || film < leastLoopMs;
    const fi = Math.min(isFirst ? song.fi : 0, Math.floor(length / 2));
    const fo = Math.min(isLast ? fadeOut : 0, Math.floor(length / 2));
    pieces.push({ ...song, id: `m${pieces.length + 1}`, s, d: length, fi, fo });
    if (isLast) break;
    s += length;
  }
  return pieces;
}
