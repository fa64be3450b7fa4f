import { type Asset, backendFileLimit } from '../core/asset.ts';
import { chatKey } from '../core/chat.ts';
import { mediaName } from '../core/media-name.ts';
import type { AssetStore, FileSource, MediaStore } from '../core/ports.ts';
import { JobError } from '../core/problem.ts';

/** An asset whose bytes are in the media store. */
export type StagedAsset = Asset & { readonly mediaKey: string };

/**
 * Brings one asset from Telegram into the media store and returns it with its key. `position` is its place among the
 * project's assets, from 1. Throws JobError for a file that is too large or that Telegram does not give.
 */
export const copyAsset = async (
  deps: { readonly assets: AssetStore; readonly files: FileSource; readonly media: MediaStore },
  asset: Asset,
  position: number,
): Promise<StagedAsset> => {
  if (asset.mediaKey !== undefined) return { ...asset, mediaKey: asset.mediaKey };
  const { body, size } = await deps.files.open(asset.fileId);
  if (size !== undefined && size > backendFileLimit) {
    await body.cancel();
    throw new JobError({ kind: 'file-too-large', detail: asset.name });
  }
  const mediaKey = `media/${chatKey(asset.chat)}/${asset.messageId}/${mediaName(position, asset.name)}`;
  await deps.media.put(mediaKey, body, {
    ...(size === undefined ? {} : { size }),
    ...(asset.mimeType === undefined ? {} : { mimeType: asset.mimeType }),
  });
  await deps.assets.setMediaKey(asset, mediaKey);
  return { ...asset, mediaKey };
};
