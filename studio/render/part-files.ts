import { randomUUID } from 'node:crypto';
import { rename, rm } from 'node:fs/promises';

interface PartFile {
  readonly part: string;
  readonly final: string;
}

/** Files that grow under a name of their own and take their final one together, once all are whole. */
export interface PartFiles {
  readonly video: PartFile;
  readonly cover: PartFile;
  readonly thumbnail: PartFile;
}

/** The files of a video at `path` (absolute), cover and thumbnail beside it. */
export function partFiles(path: string): PartFiles {
  const id = randomUUID();
  const base = path.replace(/\.(?:mp4|webm|gif)$/i, '');
  const file = (final: string): PartFile => ({ part: `${final}.${id}.part`, final });
  return { video: file(path), cover: file(`${base}.cover.jpg`), thumbnail: file(`${base}.thumbnail.jpg`) };
}

const each = ({ video, cover, thumbnail }: PartFiles): readonly PartFile[] => [cover, thumbnail, video];

export async function publish(files: PartFiles): Promise<void> {
  for (const { part, final } of each(files)) await rename(part, final);
}

export async function removeParts(files: PartFiles): Promise<void> {
  await Promise.all(each(files).map(({ part }) => rm(part, { force: true })));
}
