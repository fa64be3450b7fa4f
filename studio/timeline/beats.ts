import { beatGrid } from '../music/moods.ts';
import type { AudioSegment } from './draft.ts';

/** Times of the beats in ms from 0 up to `until`; empty without music or with a song whose tempo is not known. */
export const beatTimes = (music: AudioSegment | undefined, until: number): readonly number[] =>
  music?.m.mood === undefined ? [] : beatGrid(music.m.mood, 0, until);
