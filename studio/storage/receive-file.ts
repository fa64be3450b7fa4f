import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

/** A file that arrived whole, still in the folder for incoming files. */
export interface ReceivedFile {
  readonly path: string;
  readonly bytes: number;
  /** SHA-256 of the content, hex. */
  readonly hash: string;
}

/** Thrown by {@link receiveFile} at the first byte too many. */
export class FileTooLarge extends Error {
  override readonly name = 'FileTooLarge';
}

/**
 * Streams `source` to `path`; memory stays flat whatever the size. Leaves no file behind when it fails.
 * @throws FileTooLarge, or whatever the source fails with.
 */
export async function receiveFile(source: Readable, path: string, maxBytes: number): Promise<ReceivedFile> {
  const hash = createHash('sha256');
  let bytes = 0;
  async function* measured(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
    for await (const chunk of chunks) {
      bytes += chunk.length;
      if (bytes > maxBytes) throw new FileTooLarge(`larger than ${maxBytes} bytes`);
      hash.update(chunk);
      yield chunk;
    }
  }
  try {
    await pipeline(source, measured, createWriteStream(path, { flags: 'wx', mode: 0o600, flush: true }));
  } catch (cause) {
    await rm(path, { force: true });
    throw cause;
  }
  return { path, bytes, hash: hash.digest('hex') };
}
