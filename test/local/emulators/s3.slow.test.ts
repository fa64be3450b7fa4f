import { createHash, randomBytes } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import {
  GetObjectCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  NoSuchKey,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import { Upload } from '@aws-sdk/lib-storage';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import { expect, onTestFinished, test } from 'vitest';
import { emulatorClientConfig } from '../../../local/emulators/emulator-client-config.ts';
import { startS3 } from '../../../local/emulators/s3.ts';
import { temporaryFolder } from './temporary-folder.ts';

const Bucket = 'reelay';
const MB = 1024 * 1024;

async function start(folder: string) {
  const emulator = await startS3({ folder, bucket: Bucket });
  const client = new S3Client({
    ...emulatorClientConfig(emulator.endpoint),
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
  });
  onTestFinished(async () => {
    client.destroy();
    await emulator.stop().catch(() => {});
  });
  return { emulator, client };
}

/** As many megabytes of noise, each made when it is asked for, and their hash when they have passed. */
function noise(megabytes: number) {
  const chunk = randomBytes(MB);
  const hash = createHash('sha256');
  const stream = Readable.from(
    (function* () {
      for (let index = 0; index < megabytes; index++) {
        hash.update(chunk);
        yield chunk;
      }
    })(),
    { highWaterMark: 1 },
  );
  return { stream, hash };
}

test('an object is put by presigned URL and got by another, whole and in part', async () => {
  const { client } = await start(temporaryFolder());
  const photo = randomBytes(300_000);
  const Key = 'chats/42/фото ü+1.jpg';
  const putUrl = await getSignedUrl(client, new PutObjectCommand({ Bucket, Key, ContentType: 'image/jpeg' }));
  const put = await fetch(putUrl, { method: 'PUT', body: photo, headers: { 'content-type': 'image/jpeg' } });
  expect(put.status).toBe(200);

  const getUrl = await getSignedUrl(client, new GetObjectCommand({ Bucket, Key }), { expiresIn: 60 });
  const whole = await fetch(getUrl);
  expect(whole.headers.get('content-type')).toBe('image/jpeg');
  expect(photo.equals(Buffer.from(await whole.arrayBuffer()))).toBe(true);
  const part = await fetch(getUrl, { headers: { range: 'bytes=1000-1999' } });
  expect(part.status).toBe(206);
  expect(photo.subarray(1000, 2000).equals(Buffer.from(await part.arrayBuffer()))).toBe(true);
});

test('a request that is not signed is refused, a form of another site included', async () => {
  const { client, emulator } = await start(temporaryFolder());
  await client.send(new PutObjectCommand({ Bucket, Key: 'secret', Body: 'x' }));
  expect((await fetch(`${emulator.endpoint}/${Bucket}/secret`)).status).toBe(403);
  const form = new FormData();
  form.set('key', 'planted');
  form.set('file', new Blob(['x']));
  expect((await fetch(`${emulator.endpoint}/${Bucket}`, { method: 'POST', body: form })).status).toBe(403);
});

test('a presigned URL is of no use when its time is over', async () => {
  const { client } = await start(temporaryFolder());
  await client.send(new PutObjectCommand({ Bucket, Key: 'photo', Body: 'x' }));
  const anHourAgo = new Date(Date.now() - 3_600_000);
  const url = await getSignedUrl(client, new GetObjectCommand({ Bucket, Key: 'photo' }), {
    signingDate: anHourAgo,
    expiresIn: 60,
  });
  expect((await fetch(url)).status).toBe(403);
});

test('pages of this machine may read by presigned URL, pages of other sites may not', async () => {
  const { client } = await start(temporaryFolder());
  await client.send(new PutObjectCommand({ Bucket, Key: 'video.mp4', Body: 'x' }));
  const url = await getSignedUrl(client, new GetObjectCommand({ Bucket, Key: 'video.mp4' }));
  const allowedFor = async (origin: string) =>
    (await fetch(url, { headers: { origin } })).headers.get('access-control-allow-origin');
  expect(await allowedFor('http://localhost:8080')).toBe('http://localhost:8080');
  expect(await allowedFor('https://example.com')).toBeNull();
});

test('200 MB by one put and 60 MB by multipart pass in both directions at flat memory', async () => {
  const { client } = await start(temporaryFolder());
  const before = process.memoryUsage().rss;
  let peak = before;
  const sampling = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage().rss);
  }, 20);
  onTestFinished(() => clearInterval(sampling));

  const single = noise(200);
  await client.send(
    new PutObjectCommand({ Bucket, Key: 'single', Body: single.stream, ContentLength: 200 * MB }),
  );
  const parts = noise(60);
  await new Upload({ client, params: { Bucket, Key: 'parts', Body: parts.stream } }).done();

  for (const [Key, { hash }] of [
    ['single', single],
    ['parts', parts],
  ] as const) {
    const { Body } = await client.send(new GetObjectCommand({ Bucket, Key }));
    const received = createHash('sha256');
    if (!(Body instanceof Readable)) throw new Error('The body is no stream.');
    for await (const chunk of Body) received.update(chunk);
    expect(received.digest('hex')).toBe(hash.digest('hex'));
  }
  expect((peak - before) / MB).toBeLessThan(120);
});

test('an upload that breaks off leaves the object as it was', async () => {
  const folder = temporaryFolder();
  const { client } = await start(folder);
  await client.send(new PutObjectCommand({ Bucket, Key: 'video.mp4', Body: 'whole' }));
  const url = await getSignedUrl(client, new PutObjectCommand({ Bucket, Key: 'video.mp4' }));
  const upload = request(url, { method: 'PUT', headers: { 'content-length': MB } });
  upload.on('error', () => {});
  upload.write(randomBytes(MB / 2));
  const incoming = () => readdirSync(join(folder, '.incoming'));
  await expect.poll(incoming).toHaveLength(1);
  const closed = new Promise(resolve => upload.once('close', resolve));
  upload.destroy();
  await closed;
  await expect.poll(incoming).toEqual([]);
  const { Body } = await client.send(new GetObjectCommand({ Bucket, Key: 'video.mp4' }));
  expect(await Body?.transformToString()).toBe('whole');
});

test('objects, their types and their metadata are there again after a restart', async () => {
  const folder = temporaryFolder();
  const first = await start(folder);
  await first.client.send(
    new PutObjectCommand({
      Bucket,
      Key: 'a/b.mp4',
      Body: 'x',
      ContentType: 'video/mp4',
      Metadata: { job: '7' },
    }),
  );
  await first.emulator.stop();
  const { client } = await start(folder);
  const head = await client.send(new HeadObjectCommand({ Bucket, Key: 'a/b.mp4' }));
  expect(head).toMatchObject({ ContentType: 'video/mp4', ContentLength: 1, Metadata: { job: '7' } });
  const listed = await client.send(new ListObjectsV2Command({ Bucket, Prefix: 'a/' }));
  expect(listed.Contents?.map(({ Key }) => Key)).toEqual(['a/b.mp4']);
});

test('what was just put can be read at once, also many at the same time', async () => {
  const { client } = await start(temporaryFolder());
  const photo = randomBytes(2 * MB);
  await Promise.all(
    Array.from({ length: 10 }, async (_, index) => {
      const Key = `photos/${index}`;
      await client.send(
        new PutObjectCommand({ Bucket, Key, Body: Readable.from([photo]), ContentLength: photo.length }),
      );
      const { Body } = await client.send(new GetObjectCommand({ Bucket, Key }));
      if (!(Body instanceof Readable)) throw new Error('The body is no stream.');
      expect(photo.equals(await buffer(Body))).toBe(true);
    }),
  );
});

test('no key leads out of the folder', async () => {
  const folder = temporaryFolder();
  const { client } = await start(`${folder}/s3`);
  const url = await getSignedUrl(client, new PutObjectCommand({ Bucket, Key: 'key' }));
  const answer = await fetch(url.replace('/key?', '/..%2F..%2Fplanted?'), { method: 'PUT', body: 'x' });
  expect(answer.ok).toBe(false);
  expect(readdirSync(folder)).toEqual(['s3']);
});

test('a missing object is reported as missing', async () => {
  const { client } = await start(temporaryFolder());
  await expect(client.send(new GetObjectCommand({ Bucket, Key: 'nothing' }))).rejects.toThrow(NoSuchKey);
});
