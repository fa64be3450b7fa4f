import type { BurstChat } from './burst-updates.ts';
import type { SeenChat } from './fake-telegram.ts';

/**
 * What became of an album: `complete`: one video of all its photos in order, and the request's thumb up. `offered-later`:
 * one video of its first photos, and the question whether the others shall be added. `wrong`: anything else.
 */
export type Fate = 'complete' | 'offered-later' | 'wrong';

const offer = 'Shall I add';

export function fateOf({ photos, requestMessageId }: BurstChat, seen: SeenChat): Fate {
  const [video, ...others] = seen.videos;
  if (video === undefined || others.length > 0 || seen.doneMessageId !== requestMessageId) return 'wrong';
  if (JSON.stringify(video) === JSON.stringify(photos)) return 'complete';
  const inOrder = JSON.stringify(video) === JSON.stringify(photos.filter(photo => video.includes(photo)));
  return inOrder && seen.texts.some(text => text.includes(offer)) ? 'offered-later' : 'wrong';
}
