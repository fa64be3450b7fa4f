import { makeStretch, soundStretches } from '../audio/make-sound.ts';
import { musicSources } from '../audio/music-sources.ts';
import { songsOf } from '../audio/songs-of.ts';
import type { SharedParts } from '../cache/kept-parts.ts';
import { packPackets } from '../cache/pack-packets.ts';
import { keepStretch, keptSongs } from './kept-songs.ts';
import { type PartedRequest, type PartedVideo, partedVideo } from './parted-video.ts';
import { planSound, type SoundPiece } from './plan-sound.ts';

type SoundRequest = PartedRequest & {
  readonly kept: SharedParts;
  /** Absent: all, one after the other. */
  readonly piece?: SoundPiece;
};

/**
 * Makes pieces of a movie's sound and keeps them where the machines that go on find them; not again what is there. Safe to
 * repeat.
 */
export async function renderSound(request: SoundRequest): Promise<void> {
  const video = partedVideo(request);
  const { songs, mixes } = planSound(video.sound);
  const pieces = request.piece === undefined ? [...songs, ...mixes] : [request.piece];
  const sources = musicSources(request.media, keptSongs(request.kept));
  for (const piece of pieces) {
    if (piece.kind === 'mix') await keepMix(request.kept, video, sources, piece.stretch);
    else await keepSong(request.kept, video, piece);
  }
}

async function keepSong(
  kept: SharedParts,
  { sound }: PartedVideo,
  { song: index, stretch }: Extract<SoundPiece, { kind: 'song' }>,
): Promise<void> {
  const song = songsOf(sound.sound)[index];
  if (song === undefined) throw new RangeError(`The video has no song ${index}`);
  await keepStretch(kept, song, stretch);
}

async function keepMix(
  kept: SharedParts,
  { sound, soundKeys }: PartedVideo,
  sources: ReturnType<typeof musicSources>,
  index: number,
): Promise<void> {
  const [key, stretch] = [soundKeys[index], soundStretches(sound)[index]];
  if (key === undefined || stretch === undefined) throw new RangeError(`The sound has no stretch ${index}`);
  if (await kept.has(key)) return;
  const { audio, warnings } = await makeStretch(sound, sources, stretch);
  await kept.put(key, packPackets({ ...audio, warnings }));
}
