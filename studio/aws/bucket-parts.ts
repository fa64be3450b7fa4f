import {
  GetObjectCommand,
  HeadObjectCommand,
  NoSuchKey,
  NotFound,
  PutObjectCommand,
} from '@aws-sdk/client-s3';
import type { SharedParts } from '../render/cache/kept-parts.ts';
import type { StudioBucket } from './bucket-files.ts';

/** Where parts lie in the bucket; its lifecycle removes them after {@link partDays}. */
export const partsPrefix = 'parts/';
/** People change a video again and again within days; until then what did not change is there. */
export const partDays = 3;
/** One that the bucket is about to remove does not count as there: the video is not made of it yet. */
const safeMs = (partDays - 1) * 24 * 3_600_000;

/** Encoded parts of videos as objects that all machines share. */
export function bucketParts({ s3, name: Bucket }: Pick<StudioBucket, 's3' | 'name'>): SharedParts {
  const keyOf = (key: string): string => `${partsPrefix}${key}`;
  return {
    async has(key) {
      const head = await s3.send(new HeadObjectCommand({ Bucket, Key: keyOf(key) })).catch(error => {
        if (error instanceof NotFound) return undefined;
        throw error;
      });
      return head?.LastModified !== undefined && Date.now() - head.LastModified.getTime() < safeMs;
    },
    async get(key) {
      const object = await s3.send(new GetObjectCommand({ Bucket, Key: keyOf(key) })).catch(error => {
        if (error instanceof NoSuchKey) return undefined;
        throw error;
      });
      const bytes = await object?.Body?.transformToByteArray();
      return bytes && Buffer.from(bytes);
    },
    async put(key, bytes) {
      await s3.send(new PutObjectCommand({ Bucket, Key: keyOf(key), Body: bytes }));
    },
  };
}
