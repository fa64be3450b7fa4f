import { MAX_ALBUM } from '../limits.ts';
import type { FileStore, Upload } from '../store/file-store.ts';
import type { Media } from '../store/media.ts';
import { makeAudio, makeDocument, makeMoving } from './make-media.ts';
import { makePhoto } from './make-photo.ts';

/** What a person's app makes of a file: photos and videos as such where it can, the rest as files. */
export async function personMedia(files: FileStore, upload: Upload, asFiles: boolean): Promise<Media> {
  if (asFiles) return await makeDocument(files, upload);
  if (/^video\/(?:mp4|quicktime|x-m4v)$/u.test(upload.mimeType))
    return await makeMoving(files, upload, 'video', {});
  if (upload.mimeType.startsWith('audio/')) {
    return await makeAudio(files, upload, { title: upload.fileName.replace(/\.[^.]+$/u, '') });
  }
  // Moving pictures would stand still as photos.
  if (!/^image\/(?!gif$|svg)/u.test(upload.mimeType)) return await makeDocument(files, upload);
  const made = await makePhoto(files, upload);
  return made.kind === 'made' ? made.media : await makeDocument(files, upload);
}

/** Albums of at most ten; photos and videos may be mixed, files and songs only with their own kind. */
export function albumsOf(all: readonly Media[]): Media[][] {
  const families = new Map<string, Media[][]>();
  for (const media of all) {
    const family = media.kind === 'photo' || media.kind === 'video' ? 'visual' : media.kind;
    const groups = families.get(family) ?? [];
    const last = groups.at(-1);
    if (last && last.length < MAX_ALBUM) last.push(media);
    else groups.push([media]);
    families.set(family, groups);
  }
  return [...families.values()].flat();
}
