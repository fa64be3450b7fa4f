import { moodFacts } from '../music/moods.ts';
import type { AudioSegment, Draft } from './draft.ts';
import { musicFadeOutMs, musicVolume } from './house-style.ts';
import type { OperationOf } from './operation.ts';
import { lanesOf, withLanes } from './tracks.ts';

export type MusicOperation = OperationOf<
  'set-music' | 'remove-music' | 'set-music-volume' | 'set-music-fades' | 'set-music-offset'
>;

/** The draft with its music changed, not laid out yet, or why it cannot be done. */
export function applyToMusic(draft: Draft, operation: MusicOperation): Draft | string {
  const { audio, visuals } = lanesOf(draft);
  if (operation.op === 'remove-music') return withLanes(draft, { audio: [] });
  const song = audio[0];
  if (operation.op === 'set-music') {
    const hasSound = visuals.some(({ m, vol }) => m.kind === 'video' && (vol ?? 1) > 0);
    const volume = hasSound ? musicVolume.underClips : musicVolume.overPhotos;
    const fades = { fi: song?.fi ?? 0, fo: audio.at(-1)?.fo ?? musicFadeOutMs };
    const base = {
      id: 'm1',
      s: 0,
      d: Math.max(1, draft.d),
      vol: operation.vol ?? (song?.vol || volume),
      ...fades,
    };
    return withLanes(draft, { audio: [{ ...base, ...source(operation.music) }] });
  }
  if (song === undefined) return 'there is no music';
  switch (operation.op) {
    case 'set-music-volume':
      return withLanes(draft, { audio: audio.map(piece => ({ ...piece, vol: operation.vol })) });
    case 'set-music-fades': {
      const last = audio.length - 1;
      return withLanes(draft, {
        audio: audio.map((piece, place) => ({
          ...piece,
          fi: place === 0 ? (operation.fi ?? piece.fi) : piece.fi,
          fo: place === last ? (operation.fo ?? piece.fo) : piece.fo,
        })),
      });
    }
    case 'set-music-offset': {
      if (!song.src.startsWith('asset:')) return 'only a song of the chat can begin later';
      if (song.m.length !== undefined && operation.in >= song.m.length)
        return 'the song is shorter than that';
      return withLanes(draft, { audio: [{ ...song, fo: audio.at(-1)?.fo ?? song.fo, in: operation.in }] });
    }
  }
}

function source(music: OperationOf<'set-music'>['music']): Pick<AudioSegment, 'src' | 'm'> {
  if (music.from === 'asset') {
    const length = music.length === undefined ? {} : { length: music.length };
    return { src: music.src, m: { name: music.name, ...length } };
  }
  const { name, bpm } = moodFacts[music.mood];
  return { src: `music:${music.mood}/${music.seed}`, m: { name, mood: music.mood, bpm } };
}
