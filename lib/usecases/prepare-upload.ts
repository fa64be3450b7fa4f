import { backendFileLimit } from '../core/asset.ts';
import { mediaKindOf } from '../core/media-kind.ts';
import type { Clock } from '../core/ports/clock.ts';
import type { MediaStore } from '../core/ports/media-store.ts';
import type { UploadLinkStore } from '../core/ports/upload-link-store.ts';
import { mostUploads, type UploadedFile, uploadKey } from '../core/upload-link.ts';
import { openUpload } from './open-upload.ts';

/** Where a file goes, or why it is not taken. */
export type UploadPlace =
  | { readonly is: 'welcome'; readonly url: string }
  | { readonly is: 'too-large' | 'unsupported' };

/** A slow line of a phone, bytes per second: how long a link to put a file to has to work. */
const slowestLine = 100_000;
const answerSeconds = 300;

/**
 * Says where a file that was chosen on the upload page is to be put, by presigned URL: for exactly its size, at most
 * 200 MB (nemo-contract §5). Asked again, as after a broken upload, it gives another URL for the same place. Undefined
 * for a link that is not open, and for more files than one link takes.
 */
export const prepareUpload = async (
  deps: { readonly uploadLinks: UploadLinkStore; readonly media: MediaStore; readonly clock: Clock },
  token: string,
  { place, name, mimeType, size }: UploadedFile,
): Promise<UploadPlace | undefined> => {
  const opened = await openUpload(deps, token);
  if (opened.is !== 'open' || place >= mostUploads) return undefined;
  if (mediaKindOf(mimeType, name) === undefined) return { is: 'unsupported' };
  if (size > backendFileLimit) return { is: 'too-large' };
  const seconds = answerSeconds + Math.ceil(size / slowestLine);
  return { is: 'welcome', url: await deps.media.presignPut(uploadKey(opened.link, place), size, seconds) };
};
