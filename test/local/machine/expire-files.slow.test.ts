import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ListObjectsV2Command, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { emulatorClientConfig } from '../../../local/emulators/emulator-client-config.ts';
import { type S3Emulator, startS3 } from '../../../local/emulators/s3.ts';
import { deleteExpired } from '../../../local/machine/expire-files.ts';

const bucket = 'reelay';
const hour = 3_600_000;

let folder: string;
let s3: S3Emulator;
let client: S3Client;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'reelay-expire-'));
  s3 = await startS3({ folder, bucket });
  client = new S3Client(emulatorClientConfig(s3.endpoint));
  for (const Key of ['media/1/2/photo.jpg', 'drafts/1/job.json', 'videos/1/job/reelay.mp4', 'other/kept']) {
    await client.send(new PutObjectCommand({ Bucket: bucket, Key, Body: 'x' }));
  }
});

afterEach(async () => {
  client.destroy();
  await s3.stop();
  await rm(folder, { recursive: true, force: true });
});

const keys = async (): Promise<readonly (string | undefined)[]> =>
  ((await client.send(new ListObjectsV2Command({ Bucket: bucket }))).Contents ?? []).map(({ Key }) => Key);

test('photos and drafts go after three days, videos after seven', async () => {
  await deleteExpired(client, bucket, Date.now() + 71 * hour);
  expect(await keys()).toHaveLength(4);
  await deleteExpired(client, bucket, Date.now() + 73 * hour);
  expect(await keys()).toEqual(['other/kept', 'videos/1/job/reelay.mp4']);
  await deleteExpired(client, bucket, Date.now() + 169 * hour);
  expect(await keys()).toEqual(['other/kept']);
});
