import { fileTypeFromFile } from 'file-type';
import { MAX_PROBED_VIDEO_BYTES, UNKNOWN_VIDEO_SIDE } from '../limits.ts';
import type { FileAbout, FileStore, Upload } from '../store/file-store.ts';
import type { Media, Picture } from '../store/media.ts';
import { makeThumbnail } from './make-photo.ts';
import { probeMoving } from './probe-moving.ts';
import { fileExtension } from './safe-file-name.ts';

/** What a sender says of a video; what is missing is looked up, if Telegram would. */
export interface MovingDetails {
  readonly width?: number | undefined;
  readonly height?: number | undefined;
  readonly duration?: number | undefined;
  readonly thumbnail?: Picture | undefined;
  readonly cover?: Picture[] | undefined;
}

/**
 * A video or animation of an upload. Above 10 MB nothing is looked up: what the sender left out becomes 320x320
 * and 0 s, as measured at Telegram (telegram-facts fact 6). Bytes that are no MP4 become a document.
 */
export async function makeMoving(
  files: FileStore,
  upload: Upload,
  kind: 'video' | 'animation',
  details: MovingDetails,
): Promise<Media> {
  const type = await fileTypeFromFile(upload.path);
  if (type?.mime !== 'video/mp4' && type?.mime !== 'video/quicktime' && type?.mime !== 'video/x-m4v') {
    return makeDocument(files, upload, details.thumbnail);
  }
  const found = upload.size <= MAX_PROBED_VIDEO_BYTES ? await probeMoving(upload.path) : undefined;
  const file = await files.keep(upload, kind, { ...(await aboutFile(upload)), mimeType: 'video/mp4' });
  const { thumbnail, cover } = details;
  const media = {
    file,
    width: details.width || found?.width || UNKNOWN_VIDEO_SIDE,
    height: details.height || found?.height || UNKNOWN_VIDEO_SIDE,
    duration: details.duration || found?.duration || 0,
    ...(thumbnail ? { thumbnail } : {}),
  };
  return kind === 'video' ? { kind, ...media, ...(cover ? { cover } : {}) } : { kind, ...media };
}

/** A song of an upload; bytes that are no audio become a document. */
export async function makeAudio(
  files: FileStore,
  upload: Upload,
  details: {
    readonly duration?: number | undefined;
    readonly title?: string | undefined;
    readonly performer?: string | undefined;
    readonly thumbnail?: Picture | undefined;
  },
): Promise<Media> {
  const found = await probeMoving(upload.path);
  if (!found?.hasAudio) return makeDocument(files, upload, details.thumbnail);
  const { title, performer, thumbnail } = details;
  return {
    kind: 'audio',
    file: await files.keep(upload, 'audio', await aboutFile(upload)),
    duration: details.duration || found.duration,
    ...(title === undefined ? {} : { title }),
    ...(performer === undefined ? {} : { performer }),
    ...(thumbnail ? { thumbnail } : {}),
  };
}

/** The bytes as they are; pictures get a small preview. */
export async function makeDocument(files: FileStore, upload: Upload, thumbnail?: Picture): Promise<Media> {
  const preview = thumbnail ?? (await makeThumbnail(files, upload.path));
  return {
    kind: 'document',
    file: await files.keep(upload, 'document', await aboutFile(upload)),
    ...(preview ? { thumbnail: preview } : {}),
  };
}

/** The type the sender names, when it names one; the bytes' own otherwise. A claim is only ever shown, never obeyed. */
async function aboutFile(upload: Upload): Promise<FileAbout> {
  const type = await fileTypeFromFile(upload.path);
  const claimed = /^[a-z]+\/[a-z0-9.+-]+$/u.test(upload.mimeType) ? upload.mimeType : undefined;
  const known = claimed === 'application/octet-stream' ? undefined : claimed;
  return {
    extension: fileExtension(upload.fileName) || (type ? `.${type.ext}` : ''),
    mimeType: known ?? type?.mime ?? 'application/octet-stream',
    fileName: upload.fileName,
  };
}
