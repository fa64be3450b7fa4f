import type { StudioBucket } from '../../../studio/aws/bucket-files.ts';

/** The bucket, noting in `sent` the names of the commands that it is sent. */
export const watchedBucket = (bucket: StudioBucket, sent: string[]): StudioBucket => {
  const s3 = Object.create(bucket.s3, {
    send: {
      value: (command: object) => {
        sent.push(command.constructor.name.replace(/Command$/, ''));
        return Reflect.apply(bucket.s3.send, bucket.s3, [command]);
      },
    },
  });
  return { ...bucket, s3 };
};
