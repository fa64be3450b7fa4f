import pLimit from 'p-limit';
import type { Asset } from '../core/asset.ts';
import { readDraft } from '../core/draft.ts';
import type { FileSource } from '../core/ports/file-source.ts';
import type { StoryboardPainter } from '../core/ports/storyboard-painter.ts';
import { storyboardOf } from '../core/storyboard.ts';

export interface PictureDependencies {
  readonly files: FileSource;
  readonly paintStoryboard: StoryboardPainter;
}

/** Thumbnails of some 20 kB that are fetched at the same time. */
const fetchesAtOnce = 6;
/** Bytes; a thumbnail of Telegram's is far below. */
const largestThumbnail = 500_000;

/**
 * A picture of the timeline: its photos in order with their times, titles and music. Undefined when the draft does not
 * tell which photos it shows; then words have to do. A thumbnail that does not come leaves its place empty.
 */
export const pictureTimeline = async (
  deps: PictureDependencies,
  draft: string | undefined,
  assets: readonly Asset[],
): Promise<Uint8Array | undefined> => {
  const storyboard = storyboardOf(readDraft(draft), assets);
  if (!storyboard) return undefined;
  const limit = pLimit(fetchesAtOnce);
  const thumbnails = storyboard.shots.map(({ asset }) => limit(() => thumbnailOf(deps, asset)));
  return deps.paintStoryboard(storyboard, await Promise.all(thumbnails));
};

const thumbnailOf = async ({ files }: PictureDependencies, asset: Asset | undefined) => {
  if (asset?.thumbnailId === undefined) return undefined;
  try {
    const { body, size } = await files.open(asset.thumbnailId);
    if ((size ?? 0) > largestThumbnail) {
      await body.cancel();
      return undefined;
    }
    return new Uint8Array(await new Response(body).arrayBuffer());
  } catch {
    return undefined;
  }
};
