import type { Stretch } from '../../music/stretch.ts';
import type { VisualSegment } from '../../timeline/draft.ts';
import { decodeWhenNeeded } from './decode-when-needed.ts';
import { mediaPath } from './media-path.ts';
import { cut, fadeEnds, type Sound, sampleRate, samplesOf } from './sound.ts';

/** A clip's sound never starts or ends with a click, ms. */
const shortestFade = 20;
/**
 * Decoding may begin at multiples of this since the clip's start, samples: 40 ms are whole samples at every usual rate, so
 * that converting to 48 kHz goes on where the stretch before left it.
 */
const grid = 0.04 * sampleRate;

/** How long a clip's sound swells and dies away: as its pictures do, ms. */
export interface ClipFades {
  readonly entrance: number;
  readonly exit: number;
}

/** A stretch of what a clip sounds of, counted from its start; shorter, or empty, where its file ends. */
export async function clipSound(
  segment: VisualSegment,
  { from, to }: Stretch,
  fades: ClipFades,
  media: ReadonlyMap<string, string>,
): Promise<Sound> {
  const samples = samplesOf(segment.d);
  const speed = segment.sp ?? 1;
  const [fadeIn, fadeOut] = [fades.entrance, fades.exit].map(ms => samplesOf(Math.max(ms, shortestFade)));
  // What changes the speed joins pieces as they fit: only from its start on is it the same each time.
  const begin = speed === 1 ? Math.floor(from / grid) * grid : 0;
  // As far as an end of the file would be heard within the stretch.
  const wanted = Math.min(samples, to + (fadeOut ?? 0)) - begin;
  const decoded = await decodeWhenNeeded({
    path: mediaPath(segment.src, segment.m.name, media),
    name: segment.m.name,
    fromMs: (segment.in ?? 0) + (begin * 1000) / sampleRate,
    samples: wanted,
    speed,
  });
  const length = decoded.left.length;
  const sound = cut(decoded, { from: from - begin, to: to - begin });
  fadeEnds(sound, {
    fadeIn: fadeIn ?? 0,
    fadeOut: fadeOut ?? 0,
    samples: length < wanted ? begin + length : samples,
    from,
  });
  return sound;
}
