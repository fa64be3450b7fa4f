import { randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import {
  DeleteObjectCommand,
  GetObjectCommand,
  ListObjectsV2Command,
  NoSuchKey,
  PutObjectCommand,
  type S3Client,
} from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import pLimit from 'p-limit';
import type { Files } from '../storage/records.ts';

/** The studio's bucket, and the folder into which its files are fetched. */
export interface StudioBucket {
  readonly s3: S3Client;
  readonly name: string;
  readonly scratchFolder: string;
}

export interface BucketFiles extends Files {
  /** Deletes all files of a record. Safe to repeat. */
  removeAll(record: string): Promise<void>;
}

/** A link is followed at once; a download that has begun goes on after it. */
const LINK_SECONDS = 3_600;
const DELETIONS_AT_ONCE = 16;

/** The key of a record's file. */
export const fileKey = (kind: string, record: string, name: string): string => `${kind}/${record}/${name}`;

/** Files of records as objects `<kind>/<record>/<name>` of a private bucket. */
export function bucketFiles({ s3, name: Bucket, scratchFolder }: StudioBucket, kind: string): BucketFiles {
  const keyOf = (record: string, name: string): string => fileKey(kind, record, name);

  return {
    async put(record, name, path) {
      const { size } = await stat(path);
      const Body = createReadStream(path);
      await s3.send(new PutObjectCommand({ Bucket, Key: keyOf(record, name), Body, ContentLength: size }));
      await rm(path, { force: true });
    },
    async putText(record, name, text) {
      await s3.send(new PutObjectCommand({ Bucket, Key: keyOf(record, name), Body: text }));
    },
    async fetch(record, name) {
      const path = join(scratchFolder, kind, record, name);
      if ((await stat(path).catch(() => undefined)) !== undefined) return path;
      const object = await s3
        .send(new GetObjectCommand({ Bucket, Key: keyOf(record, name) }))
        .catch(error => {
          if (error instanceof NoSuchKey) return undefined;
          throw error;
        });
      if (!(object?.Body instanceof Readable)) return undefined;
      const part = `${path}.${randomUUID()}.part`;
      await mkdir(dirname(path), { recursive: true });
      try {
        await pipeline(object.Body, createWriteStream(part));
        await rename(part, path);
      } catch (cause) {
        await rm(part, { force: true });
        throw cause;
      }
      return path;
    },
    async locate(record, name, mime) {
      const command = new GetObjectCommand({ Bucket, Key: keyOf(record, name), ResponseContentType: mime });
      return { kind: 'elsewhere', url: await getSignedUrl(s3, command, { expiresIn: LINK_SECONDS }) };
    },
    async remove(record, name) {
      await s3.send(new DeleteObjectCommand({ Bucket, Key: keyOf(record, name) }));
    },
    async removeAll(record) {
      for (;;) {
        const page = await s3.send(new ListObjectsV2Command({ Bucket, Prefix: keyOf(record, '') }));
        const keys = (page.Contents ?? []).flatMap(({ Key }) => (Key === undefined ? [] : [Key]));
        if (keys.length === 0) return;
        const limit = pLimit(DELETIONS_AT_ONCE);
        await Promise.all(keys.map(Key => limit(() => s3.send(new DeleteObjectCommand({ Bucket, Key })))));
      }
    },
  };
}
