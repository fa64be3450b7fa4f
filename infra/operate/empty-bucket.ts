import { DeleteObjectsCommand, ListObjectsV2Command, NoSuchBucket, type S3Client } from '@aws-sdk/client-s3';

/** Deletes every object; a bucket that is gone is empty. Returns how many there were. */
export const emptyBucket = async (client: S3Client, bucket: string): Promise<number> => {
  let deleted = 0;
  for (;;) {
    const keys = await firstKeys(client, bucket);
    if (keys.length === 0) return deleted;
    const { Errors = [] } = await client.send(
      new DeleteObjectsCommand({
        Bucket: bucket,
        Delete: { Objects: keys.map(Key => ({ Key })), Quiet: true },
      }),
    );
    if (Errors[0]) throw new Error(`S3 keeps objects of ${bucket}: ${Errors[0].Code} ${Errors[0].Message}.`);
    deleted += keys.length;
  }
};

/** S3 lists and deletes up to 1000 at once. */
const firstKeys = async (client: S3Client, bucket: string): Promise<readonly string[]> => {
  try {
    const { Contents = [] } = await client.send(new ListObjectsV2Command({ Bucket: bucket }));
    return Contents.map(({ Key }) => Key).filter(key => key !== undefined);
  } catch (error) {
    if (error instanceof NoSuchBucket) return [];
    throw error;
  }
};
