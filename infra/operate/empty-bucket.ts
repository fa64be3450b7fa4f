import {
  DeleteObjectsCommand,
  ListObjectVersionsCommand,
  NoSuchBucket,
  type ObjectIdentifier,
  type S3Client,
} from '@aws-sdk/client-s3';

/**
 * Deletes every object, with all versions that it had and the marks of those that were deleted, should somebody have
 * switched versions on; a bucket that is gone is empty. Returns how many there were.
 */
export const emptyBucket = async (client: S3Client, bucket: string): Promise<number> => {
  let deleted = 0;
  for (;;) {
    const objects = await firstObjects(client, bucket);
    if (objects.length === 0) return deleted;
    const { Errors = [] } = await client.send(
      new DeleteObjectsCommand({
        Bucket: bucket,
        Delete: { Objects: [...objects], Quiet: true },
      }),
    );
    if (Errors[0]) throw new Error(`S3 keeps objects of ${bucket}: ${Errors[0].Code} ${Errors[0].Message}.`);
    deleted += objects.length;
  }
};

/** S3 lists and deletes up to 1000 at once. */
const firstObjects = async (client: S3Client, bucket: string): Promise<readonly ObjectIdentifier[]> => {
  try {
    const { Versions = [], DeleteMarkers = [] } = await client.send(
      new ListObjectVersionsCommand({ Bucket: bucket }),
    );
    return [...Versions, ...DeleteMarkers].flatMap(({ Key, VersionId }) =>
      Key === undefined ? [] : [{ Key, ...(VersionId === undefined ? {} : { VersionId }) }],
    );
  } catch (error) {
    if (error instanceof NoSuchBucket) return [];
    throw error;
  }
};
