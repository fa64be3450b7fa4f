import { backendFileLimit } from '../core/asset.ts';
import { mediaKindOf } from '../core/media-kind.ts';
import type { MediaStore } from '../core/ports/media-store.ts';
import type { UploadLinkStore } from '../core/ports/upload-link-store.ts';
import type { Sender } from '../core/sender.ts';
import { type UploadedFile, type UploadLink, type UsedUpload, uploadKey } from '../core/upload-link.ts';
import { openUpload } from './open-upload.ts';
import { receiveAsset } from './receive-asset.ts';

export type FinishUploadDependencies = Parameters<typeof receiveAsset>[0] & {
  readonly uploadLinks: UploadLinkStore;
  readonly media: MediaStore;
};

/**
 * Takes what was uploaded by a link into the chat, in the order of the page, once. The link is used up by that; asked
 * again with the same link, as after a lost answer, it makes up for what is missing and takes nothing else. False for a
 * link that has expired, and for one by which nothing usable came.
 */
export const finishUpload = async (
  deps: FinishUploadDependencies,
  token: string,
  files: readonly UploadedFile[],
): Promise<boolean> => {
  const opened = await openUpload(deps, token);
  if (opened.is === 'gone') return false;
  const { link } = opened;
  const used = link.used ?? (await useLink(deps, link, files));
  if (!used) return false;
  // Begun anew since: what came for the earlier project stays there.
  if (used.project !== (await deps.chats.open(link.chat)).project) return true;
  for (const file of used.files) await receiveUpload(deps, link, file);
  return true;
};

/** Undefined when none of the files is there, and fit to be taken. */
const useLink = async (
  deps: FinishUploadDependencies,
  link: UploadLink,
  files: readonly UploadedFile[],
): Promise<UsedUpload | undefined> => {
  const arrived = (await Promise.all(files.map(file => arrivedFile(deps, link, file))))
    .filter(file => file !== undefined)
    .toSorted((a, b) => a.place - b.place);
  if (arrived.length === 0) return undefined;
  const { project } = await deps.chats.open(link.chat);
  const used = { project, files: arrived };
  if (await deps.uploadLinks.use(link, used)) return used;
  return (await deps.uploadLinks.get(link.chat, link.id))?.used;
};

/** The file with the size that it has, whatever was said of it; one that is too large is deleted. */
const arrivedFile = async (
  { media }: FinishUploadDependencies,
  link: UploadLink,
  file: UploadedFile,
): Promise<UploadedFile | undefined> => {
  const key = uploadKey(link, file.place);
  const size = await media.sizeOf(key);
  if (size === undefined || size === 0 || mediaKindOf(file.mimeType, file.name) === undefined)
    return undefined;
  if (size <= backendFileLimit) return { ...file, size };
  await media.remove(key);
  return undefined;
};

const receiveUpload = async (
  deps: FinishUploadDependencies,
  link: UploadLink,
  { place, name, mimeType, size }: UploadedFile,
): Promise<void> => {
  const kind = mediaKindOf(mimeType, name);
  if (kind === undefined) return;
  const { chat, userId, language, messageId } = link;
  const sender: Sender = { chat, userId, language, messageId, updateId: 0 };
  await receiveAsset(deps, sender, {
    messageId,
    part: place,
    kind,
    uploadKey: uploadKey(link, place),
    name,
    ...(mimeType === undefined ? {} : { mimeType }),
    size,
  });
};
