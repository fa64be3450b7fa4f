import type { AudioSegment } from '../../timeline/draft.ts';
import { decodeWhenNeeded } from './decode-when-needed.ts';
import { looped } from './looped.ts';
import { masteredSong } from './mastered-song.ts';
import { mediaPath } from './media-path.ts';
import type { Songs } from './songs.ts';
import { songOf } from './songs-of.ts';
import { samplesOf } from './sound.ts';
import { type Source, sourceOf } from './source.ts';

/** The music of each segment, made or read once. */
export interface MusicSources {
  /** As long as its segment. @throws RenderError when it cannot be heard */
  of(segment: AudioSegment): Promise<Source>;
}

/** @param songs where our own music comes from */
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
    const first = sourceOf(await decodeWhenNeeded({ ...part, fromMs: segment.in ?? 0 }));
    // A loop starts again at the song's beginning, wherever the first round started.
    const isWhole = first.samples === samples || segment.in === undefined || segment.in === 0;
    const again = isWhole ? first : sourceOf(await decodeWhenNeeded({ ...part, fromMs: 0 }));
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
