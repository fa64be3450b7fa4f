import type { SoundPlan } from '../audio/sound-plan.ts';
import type { MovieFormat } from '../encode/video-codec.ts';
import { cacheKey } from './render-cache.ts';

/** Count up whenever the same draft would sound different. */
export const soundVersion = 6;

/** The name of an encoded sound track. */
export function soundKey(
  plan: SoundPlan,
  bitRate: number,
  format: MovieFormat,
  identities: ReadonlyMap<string, string>,
): string {
  const file = (src: string): string => identities.get(src) ?? src;
  return cacheKey('sound', {
    soundVersion,
    format,
    bitRate,
    durationMs: plan.durationMs,
    music: plan.music.map(({ s, d, vol, fi, fo, src, in: from }) => [s, d, vol, fi, fo, file(src), from]),
    clips: plan.clips.map(({ s, d, tr, m, src, in: from, sp, vol }) =>
      m.kind === 'video' ? [s, d, tr?.d, file(src), from, sp, vol] : [tr?.d],
    ),
  });
}
