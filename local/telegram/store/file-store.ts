import { createHash } from 'node:crypto';
import { createWriteStream, mkdirSync, rmSync } from 'node:fs';
import { rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { MediaKind, StoredFile } from './media.ts';

/** A file that has arrived and belongs to no message yet. */
export interface Upload {
  readonly field: string;
  readonly fileName: string;
  readonly mimeType: string;
  /** Absolute. */
  readonly path: string;
  readonly size: number;
}

/** A picture that accompanies something else, or the file of a kind of media. */
export type FileKind = MediaKind | 'thumbnail';

export interface FileStore {
  /** Writes a stream to disk; its end is the end of the upload. */
  receive(stream: Readable, about: { field: string; fileName: string; mimeType: string }): Promise<Upload>;
  /** Gives an upload its place for good. */
  keep(upload: Upload, kind: FileKind, about: FileAbout): Promise<StoredFile>;
  keepBytes(bytes: Uint8Array, kind: FileKind, about: FileAbout): Promise<StoredFile>;
  discard(uploads: readonly Upload[]): Promise<void>;
  /** Absolute. */
  pathOf(file: Pick<StoredFile, 'path'>): string;
}

export interface FileAbout {
  readonly extension: string;
  readonly mimeType?: string | undefined;
  readonly fileName?: string | undefined;
}

/** Folder, as in Telegram's `file_path`, and the first letters of a file_id: both tell a reader the kind. */
const kinds: Readonly<Record<FileKind, { folder: string; prefix: string }>> = {
  photo: { folder: 'photos', prefix: 'AgACAgIAAxk' },
  video: { folder: 'videos', prefix: 'BAACAgIAAxk' },
  animation: { folder: 'animations', prefix: 'CgACAgIAAxk' },
  audio: { folder: 'music', prefix: 'CQACAgIAAxk' },
  document: { folder: 'documents', prefix: 'BQACAgIAAxk' },
  thumbnail: { folder: 'thumbnails', prefix: 'AAMCAgADGQ' },
};

/** Files of a data folder. Uploads that a crash left unfinished are removed. `serial` never repeats a number. */
export function openFileStore(dataDir: string, serial: () => number): FileStore {
  const root = join(dataDir, 'files');
  const incoming = join(dataDir, 'incoming');
  rmSync(incoming, { recursive: true, force: true });
  mkdirSync(incoming, { recursive: true });
  for (const { folder } of Object.values(kinds)) mkdirSync(join(root, folder), { recursive: true });

  const place = (kind: FileKind, size: number, about: FileAbout): StoredFile => {
    const number = serial();
    const { folder, prefix } = kinds[kind];
    return {
      file_id: `${prefix}${digest(`file_id ${number}`, 32)}`,
      file_unique_id: `AQAD${digest(`file_unique_id ${number}`, 8)}`,
      file_size: size,
      path: `${folder}/file_${number}${about.extension}`,
      ...(about.mimeType === undefined ? {} : { mime_type: about.mimeType }),
      ...(about.fileName === undefined ? {} : { file_name: about.fileName }),
    };
  };

  return {
    receive: async (stream, about) => {
      const path = join(incoming, String(serial()));
      await pipeline(stream, createWriteStream(path, { mode: 0o600 }));
      return { ...about, path, size: (await stat(path)).size };
    },
    keep: async (upload, kind, about) => {
      const file = place(kind, upload.size, about);
      await rename(upload.path, join(root, file.path));
      return file;
    },
    keepBytes: async (bytes, kind, about) => {
      const file = place(kind, bytes.byteLength, about);
      await writeFile(join(root, file.path), bytes, { mode: 0o600 });
      return file;
    },
    discard: async uploads => {
      await Promise.all(uploads.map(upload => rm(upload.path, { force: true })));
    },
    pathOf: file => join(root, file.path),
  };
}

function digest(text: string, bytes: number): string {
  return createHash('sha256').update(text).digest().subarray(0, bytes).toString('base64url');
}
