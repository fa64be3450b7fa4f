import { type Asset, backendFileLimit } from '../core/asset.ts';
import { chatKey } from '../core/chat.ts';
import { mediaName } from '../core/media-name.ts';
import type { AssetStore } from '../core/ports/asset-store.ts';
import type { FilePreparation } from '../core/ports/file-preparation.ts';
import type { FileSource } from '../core/ports/file-source.ts';
import type { MediaStore } from '../core/ports/media-store.ts';
import { JobError } from '../core/problem.ts';

/** An asset whose bytes are in the media store. */
export type StagedAsset = Asset & { readonly mediaKey: string };

export interface CopyAssetDependencies {
  readonly assets: AssetStore;
  readonly files: FileSource;
  readonly preparation: FilePreparation;
  readonly media: MediaStore;
}

/**
 * Brings one asset from Telegram, or from where it was uploaded, into the media store, fit to leave us, and returns it with its key. `position` is its
 * place among the project's assets, from 1. Throws JobError for a file that is too large, that is of no use, or that
 * Telegram does not give.
 */
export const copyAsset = async (
  deps: CopyAssetDependencies,
  asset: Asset,
  position: number,
): Promise<StagedAsset> => {
  if (asset.mediaKey !== undefined) return { ...asset, mediaKey: asset.mediaKey };
  const file = await fileOf(deps, asset);
  if (file.size !== undefined && file.size > backendFileLimit) {
    await file.body.cancel();
    throw new JobError({ kind: 'file-too-large', detail: asset.name });
  }
  const prepared = await deps.preparation.prepare(file);
  if (!prepared) throw new JobError({ kind: 'unsupported-file', detail: asset.name });
  const { body, size, extension, mimeType } = prepared;
  const name = mediaName(position, withExtension(asset.name, extension));
  const mediaKey = `media/${chatKey(asset.chat)}/${folderOf(asset)}/${name}`;
  await deps.media.put(mediaKey, body, { ...(size === undefined ? {} : { size }), mimeType });
  await deps.assets.setMediaKey(asset, mediaKey);
  // It still has its places in it, and nobody needs it any more.
  if (asset.uploadKey !== undefined) await deps.media.remove(asset.uploadKey);
  return { ...asset, mediaKey };
};

const folderOf = ({ messageId, part }: Asset): string =>
  part === undefined ? `${messageId}` : `${messageId}-${part}`;

const fileOf = async ({ files, media }: CopyAssetDependencies, { fileId, uploadKey, size, name }: Asset) => {
  if (fileId !== undefined) return files.open(fileId);
  if (uploadKey === undefined) throw new JobError({ kind: 'media-unavailable', detail: name });
  return { body: await media.get(uploadKey), ...(size === undefined ? {} : { size }) };
};

/** Names lie, bytes do not: `song.mp3` that is an Ogg becomes `song.ogg`. */
const withExtension = (name: string, extension: string): string => {
  const [, stem = name, given = ''] = /^(.*)\.([A-Za-z0-9]{1,5})$/s.exec(name) ?? [];
  const same = given.toLowerCase() === extension || (given.toLowerCase() === 'jpeg' && extension === 'jpg');
  return same ? name : `${stem}.${extension}`;
};
