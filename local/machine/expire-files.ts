import { DeleteObjectCommand, paginateListObjectsV2, S3Client } from '@aws-sdk/client-s3';
import { lifetimes } from '../../lib/aws/table.ts';

/** Seconds that files live, by the beginning of their keys: what the bucket's lifecycle says on AWS. */
const lives = {
  'media/': lifetimes.asset,
  'uploads/': lifetimes.asset,
  'drafts/': lifetimes.asset,
  'videos/': lifetimes.video,
} as const;

/** How often is looked, ms: what /privacy promises is in days. */
const everyMs = 3_600_000;

/**
 * Does what the bucket's lifecycle does on AWS: deletes files when their time is over, at the start and every hour.
 * The SDK is pointed at the emulator by the environment.
 */
export function expireFiles(bucket: string, log: (message: string) => void): { stop(): Promise<void> } {
  const client = new S3Client({});
  const sweep = () =>
    deleteExpired(client, bucket).catch(error =>
      log(`Old files could not be deleted: ${error instanceof Error ? error.message : error}`),
    );
  let sweeping = sweep();
  const timer = setInterval(() => {
    sweeping = sweeping.then(sweep);
  }, everyMs);
  return {
    async stop() {
      clearInterval(timer);
      await sweeping;
      client.destroy();
    },
  };
}

/** Deletes what is older than its prefix allows. */
export async function deleteExpired(client: S3Client, bucket: string, now = Date.now()): Promise<void> {
  for (const [prefix, seconds] of Object.entries(lives)) {
    for await (const { Contents = [] } of paginateListObjectsV2(
      { client },
      { Bucket: bucket, Prefix: prefix },
    )) {
      for (const { Key, LastModified } of Contents) {
        if (Key === undefined || LastModified === undefined) continue;
        if (now - LastModified.getTime() > seconds * 1000) {
          await client.send(new DeleteObjectCommand({ Bucket: bucket, Key }));
        }
      }
    }
  }
}
