import { Readable } from 'node:stream';
import {
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  NoSuchKey,
  NotFound,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import { Upload } from '@aws-sdk/lib-storage';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import pLimit from 'p-limit';
import type { MediaStore } from '../core/ports/media-store.ts';

/** Objects listed in one answer, and deletions under way at the same time. */
const deletedAtOnce = 500;
const deletionsAtOnce = 16;

/** Whoever uploads by a link sends no checksum; by default the SDK would sign that of an empty object into the link. */
const withoutChecksum = { requestChecksumCalculation: 'WHEN_REQUIRED' } as const;

/** Photos, drafts, uploads and videos in one private bucket. `signer` makes the links by which others upload. */
export const createMediaStore = (
  bucket: string,
  client = new S3Client({}),
  signer = new S3Client(withoutChecksum),
): MediaStore => {
  const read = async (key: string) => {
    const { Body } = await client.send(new GetObjectCommand({ Bucket: bucket, Key: key }));
    if (!Body) throw new Error(`S3 answered without a body for ${key}.`);
    return Body;
  };
  return {
    async put(key, body, { size, mimeType }) {
      const object = {
        Bucket: bucket,
        Key: key,
        Body: Readable.fromWeb(body),
        ...(mimeType === undefined ? {} : { ContentType: mimeType }),
      };
      // S3 takes no single stream of unknown length; in parts it does.
      if (size === undefined) await new Upload({ client, params: object }).done();
      else await client.send(new PutObjectCommand({ ...object, ContentLength: size }));
    },

    async deleteAll(prefix) {
      for (;;) {
        const page = await client.send(
          new ListObjectsV2Command({ Bucket: bucket, Prefix: prefix, MaxKeys: deletedAtOnce }),
        );
        const keys = (page.Contents ?? []).flatMap(({ Key }) => (Key === undefined ? [] : [Key]));
        if (keys.length === 0) return;
        const limit = pLimit(deletionsAtOnce);
        await Promise.all(
          keys.map(key => limit(() => client.send(new DeleteObjectCommand({ Bucket: bucket, Key: key })))),
        );
      }
    },

    async putText(key, text) {
      await client.send(
        new PutObjectCommand({ Bucket: bucket, Key: key, Body: text, ContentType: 'application/json' }),
      );
    },

    async getText(key) {
      try {
        return await (await read(key)).transformToString();
      } catch (error) {
        if (error instanceof NoSuchKey) return undefined;
        throw error;
      }
    },

    get: async key => (await read(key)).transformToWebStream(),

    async sizeOf(key) {
      try {
        const { ContentLength } = await client.send(new HeadObjectCommand({ Bucket: bucket, Key: key }));
        return ContentLength ?? 0;
      } catch (error) {
        if (error instanceof NotFound) return undefined;
        throw error;
      }
    },

    async remove(key) {
      await client.send(new DeleteObjectCommand({ Bucket: bucket, Key: key }));
    },

    presign: (key, seconds) =>
      getSignedUrl(client, new GetObjectCommand({ Bucket: bucket, Key: key }), { expiresIn: seconds }),

    presignPut: (key, size, seconds) =>
      getSignedUrl(signer, new PutObjectCommand({ Bucket: bucket, Key: key, ContentLength: size }), {
        expiresIn: seconds,
      }),
  };
};
