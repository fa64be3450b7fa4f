import { randomBytes } from 'node:crypto';
import { appendFile, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { GetObjectCommand } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { growingUpload } from '../../../studio/aws/growing-upload.ts';
import { type StudioOnAws, studioOnAws } from '../support/studio-on-aws.ts';
import { watchedBucket } from '../support/watched-bucket.ts';

const partBytes = 10_000;
let aws: StudioOnAws;
beforeAll(async () => {
  aws = await studioOnAws();
});
afterAll(() => aws.stop());

const box = (type: string, body: Uint8Array, size = body.length + 8): Buffer => {
  const header = Buffer.alloc(8);
  header.writeUInt32BE(size, 0);
  header.write(type, 4, 'latin1');
  return Buffer.concat([header, body]);
};
const beginning = Buffer.concat([box('ftyp', Buffer.from('isom0000')), box('free', new Uint8Array(0))]);

/** A movie as the muxer writes it: its media data first; at the end its index comes to stand before them. */
const movie = (name: string, length: number) => {
  const path = join(aws.folder, `${name}.part`);
  const media = randomBytes(length);
  const index = box('moov', randomBytes(777));
  return {
    path,
    whole: join(aws.folder, `${name}.mp4`),
    async begin() {
      await writeFile(path, Buffer.concat([beginning, box('mdat', new Uint8Array(0), 0)]));
    },
    write: (from: number, to: number) => appendFile(path, media.subarray(from, to)),
    async end(changed = media) {
      const [ftyp, free] = [beginning.subarray(0, 16), beginning.subarray(16)];
      await writeFile(path, Buffer.concat([ftyp, index, free, box('mdat', changed)]));
      await rename(path, this.whole);
    },
  };
};

const kept = async (Key: string): Promise<Buffer> => {
  const { s3, name: Bucket } = aws.bucket();
  const { Body } = await s3.send(new GetObjectCommand({ Bucket, Key }));
  return Buffer.from((await Body?.transformToByteArray()) ?? []);
};
const sent: string[] = [];
const uploadOf = (key: string, path: string) => {
  sent.length = 0;
  return growingUpload(watchedBucket(aws.bucket(), sent), key, path, partBytes);
};

test.each([
  ['long', 57_003],
  ['whole parts', 60_000 - 8 - beginning.length],
  ['just long enough', 20_000],
])('a movie that is %s is kept as it is when it is whole', async (name, length) => {
  const made = movie(name.replaceAll(' ', '-'), length);
  await made.begin();
  const upload = uploadOf(`exports/a/${name}.mp4`, made.path);
  for (let from = 0; from < length; from += 4321) {
    await made.write(from, Math.min(length, from + 4321));
    upload.grown();
  }
  await upload.beforeEnd();
  await made.end();
  expect(await upload.finish(made.whole)).toBe(true);
  expect((await kept(`exports/a/${name}.mp4`)).equals(await readFile(made.whole))).toBe(true);
});

test('a short movie is not begun, and left to be put like any file', async () => {
  const made = movie('short', 9000);
  await made.begin();
  const upload = uploadOf('exports/a/short.mp4', made.path);
  await made.write(0, 9000);
  upload.grown();
  await upload.beforeEnd();
  await made.end();
  expect(await upload.finish(made.whole)).toBe(false);
  await upload.abort();
  expect(sent).toEqual([]);
});

test('what is not as it was sent is not kept, and nothing stays open', async () => {
  const made = movie('changed', 40_000);
  await made.begin();
  const upload = uploadOf('exports/a/changed.mp4', made.path);
  await made.write(0, 40_000);
  upload.grown();
  await upload.beforeEnd();
  await made.end(randomBytes(40_000));
  expect(await upload.finish(made.whole)).toBe(false);
  await upload.abort();
  expect(sent.at(-1)).toBe('AbortMultipartUpload');
  expect(sent).not.toContain('CompleteMultipartUpload');
  await expect(kept('exports/a/changed.mp4')).rejects.toThrow();
});
