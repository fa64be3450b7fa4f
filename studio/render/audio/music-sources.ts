import type { AudioSegment } from '../../timeline/draft.ts';
import type { SoundPart } from './decode-sound.ts';
import { mediaPath } from './media-path.ts';
import { type Songs, songOf } from './songs.ts';
import { type Sound, samplesOf } from './sound.ts';
import { looped, masteredSong, type Source, sourceOf } from './source.ts';

/** The music of each segment, made or read once. */
export interface MusicSources {
  /** As long as its segment. @throws RenderError when it cannot be heard */
  of(segment: AudioSegment): Promise<Source>;
}

/** Most videos have no sound but ours: what decodes other sound is loaded when it is needed, as it costs 20 MB. */
export async function decodeSound(part: SoundPart): Promise<Sound> {
  const decoder = await import('./decode-sound.ts');
  return await decoder.decodeSound(part);
}

export function musicSources(media: ReadonlyMap<string, string>, songs: Songs): MusicSources {
  const known = new Map<string, Promise<Source>>();
  const open = async (segment: AudioSegment): Promise<Source> => {
    const samples = samplesOf(segment.d);
    const song = songOf(segment);
    if (song !== undefined) {
      const source = await masteredSong(song, songs);
      return looped(source, source, samples, segment.m.name);
    }
    const path = mediaPath(segment.src, segment.m.name, media);
    const part = { path, name: segment.m.name, samples, speed: 1 };
    const first = sourceOf(await decodeSound({ ...part, fromMs: segment.in ?? 0 }));
    // A loop starts again at the song's beginning, wherever the first round started.
    const isWhole = first.samples === samples || segment.in === undefined || segment.in === 0;
    const again = isWhole ? first : sourceOf(await decodeSound({ ...part, fromMs: 0 }));
    return looped(first, again, samples, segment.m.name);
  };
  return {
    of(segment) {
      const name = JSON.stringify([segment.src, segment.in, segment.d]);
      const source = known.get(name) ?? open(segment);
      known.set(name, source);
      return source;
    },
  };
}
