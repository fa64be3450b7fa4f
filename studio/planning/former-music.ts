import type { AudioSegment } from '../timeline/draft.ts';
import { lanesOf } from '../timeline/tracks.ts';
import type { Stage } from './plan-wish.ts';

/**
 * `bring the music back`, `undo the music`: what played before what plays now (or before nothing did); undefined
 * where the video never had other music.
 */
export function formerMusic({ draft, history }: Stage): AudioSegment | 'none' | undefined {
  const now = lanesOf(draft).audio[0]?.src;
  const was = history.undo.findLast(one => one !== null && lanesOf(one).audio[0]?.src !== now);
  return was ? (lanesOf(was).audio[0] ?? 'none') : undefined;
}
