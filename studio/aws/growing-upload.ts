import { open, stat } from 'node:fs/promises';
import {
  AbortMultipartUploadCommand,
  type CompletedPart,
  CompleteMultipartUploadCommand,
  CreateMultipartUploadCommand,
  UploadPartCommand,
} from '@aws-sdk/client-s3';
import pLimit from 'p-limit';
import type { MovieUpload } from '../exports/parted/parted-dependencies.ts';
import type { StudioBucket } from './bucket-files.ts';
import { mediaDataAt } from './media-data-at.ts';

/** Bytes; S3 takes no parts of less than 5 MiB but the last, and no more than 10,000 of them. */
const usualPart = 16 * 2 ** 20;
/** Parts that are read and sent at the same time, each in memory as a whole. */
const partsAtOnce = 3;
/** So many bytes tell whether what was sent is what there is. */
const sampleBytes = 64;

/**
 * Sends an MP4 to the bucket while it is being written, so that reading what it is joined of and sending it away overlap. When
 * a movie is ended, its index comes to stand before the media data, which only moves. So all but the beginning is sent as it
 * is written; the beginning, with the index, comes last, as part number one. A short movie is not begun before it is whole.
 *
 * @param partBytes tests use small ones
 */
export function growingUpload(
  { s3, name: Bucket }: Pick<StudioBucket, 's3' | 'name'>,
  Key: string,
  path: string,
  partBytes = usualPart,
): MovieUpload {
  const limit = pLimit(partsAtOnce);
  const parts: Promise<CompletedPart>[] = [];
  /** What lies before it is sent last; what lies behind it is not sent yet. */
  const first = partBytes;
  let next = first;
  let looking = Promise.resolve();
  let starting: Promise<string | undefined> | undefined;
  let before: { readonly mediaAt: number; readonly sample: Buffer } | undefined;

  const start = (): Promise<string | undefined> => {
    starting ??= s3.send(new CreateMultipartUploadCommand({ Bucket, Key })).then(({ UploadId }) => UploadId);
    return starting;
  };
  const send = (PartNumber: number, file: string, from: number, to: number): Promise<CompletedPart> => {
    const sending = limit(async () => {
      const UploadId = await start();
      const Body = await readBytes(file, from, to);
      const { ETag } = await s3.send(new UploadPartCommand({ Bucket, Key, UploadId, PartNumber, Body }));
      return { PartNumber, ETag };
    });
    // Awaited at the end; until then a failure must not count as unhandled.
    sending.catch(() => undefined);
    return sending;
  };
  const look = async (): Promise<void> => {
    const { size } = await stat(path);
    for (; next + partBytes <= size; next += partBytes)
      parts.push(send(parts.length + 2, path, next, next + partBytes));
  };

  return {
    grown() {
      looking = looking.then(look);
      looking.catch(() => undefined);
    },
    async beforeEnd() {
      await looking;
      if (parts.length === 0) return;
      before = {
        mediaAt: await mediaDataAt(path),
        sample: await readBytes(path, first, first + sampleBytes),
      };
      await Promise.all(parts);
    },
    async finish(whole) {
      if (before === undefined) return false;
      const moved = (await mediaDataAt(whole)) - before.mediaAt;
      const there = await readBytes(whole, first + moved, first + moved + sampleBytes);
      if (!there.equals(before.sample)) return false;
      const { size } = await stat(whole);
      const last: Promise<CompletedPart>[] = [];
      for (let from = next + moved; from < size; from += partBytes)
        last.push(send(parts.length + last.length + 2, whole, from, Math.min(size, from + partBytes)));
      const beginning = send(1, whole, 0, first + moved);
      const Parts = await Promise.all([beginning, ...parts, ...last]);
      await s3.send(
        new CompleteMultipartUploadCommand({
          Bucket,
          Key,
          UploadId: await start(),
          MultipartUpload: { Parts },
        }),
      );
      starting = undefined;
      return true;
    },
    async abort() {
      await Promise.allSettled(parts);
      const UploadId = await starting?.catch(() => undefined);
      if (UploadId === undefined) return;
      // What is not forgotten now the bucket's lifecycle removes after a day.
      await s3.send(new AbortMultipartUploadCommand({ Bucket, Key, UploadId })).catch(() => undefined);
    },
  };
}

async function readBytes(path: string, from: number, to: number): Promise<Buffer> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(to - from), 0, to - from, from);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}
