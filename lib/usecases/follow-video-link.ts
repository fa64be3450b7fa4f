import type { Clock } from '../core/ports/clock.ts';
import type { MediaStore } from '../core/ports/media-store.ts';
import { type VideoLinks, videoKey } from '../core/video-link.ts';

/** How long the address works that a link leads to: long enough for a download that is paused, s. */
const addressSeconds = 3600;

/** Where the video of a link is now; undefined when it is kept no longer, and for what is no link of ours. */
export const followVideoLink = async (
  deps: { readonly videoLinks: VideoLinks; readonly media: MediaStore; readonly clock: Clock },
  token: string,
): Promise<string | undefined> => {
  const video = deps.videoLinks.read(token, deps.clock());
  if (!video) return undefined;
  const key = videoKey(video);
  // Deleted by the chat's /delete, for one.
  if ((await deps.media.sizeOf(key)) === undefined) return undefined;
  return deps.media.presign(key, addressSeconds);
};
