import { readdir, readFile } from 'node:fs/promises';
import { request as httpRequest } from 'node:http';
import { join } from 'node:path';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import * as z from 'zod';
import { paths } from '../../../lib/contract/paths.ts';
import { connect, dataOf, photo } from '../support/client.ts';
import { sharedPhoto, sharedPhotosAreThere } from '../support/shared-file.ts';
import { startTestStudio, type TestStudio } from '../support/test-studio.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text);
const filesIn = z.object({ files: z.array(z.record(z.string(), z.unknown())) });
const names = (data: unknown) => filesIn.parse(data).files.map(file => file['filename']);

/** What lies in the session's folder besides its record, and in the folder for what is on its way in. */
async function onDisk(studio: TestStudio, sessionId: string): Promise<{ kept: number; incoming: number }> {
  const kept = await readdir(join(studio.dataFolder, 'sessions', sessionId));
  const incoming = await readdir(join(studio.dataFolder, 'incoming'));
  return { kept: kept.length - 1, incoming: incoming.length };
}

test('files keep their order, get numbers from one, and can be fetched by their links as they were', async () => {
  const studio = await startTestStudio();
  const client = await connect(studio.url);
  const red = await photo('red');
  await client.upload([{ name: 'b.jpg', bytes: red }]);
  const data = dataOf(
    await client.upload([
      { name: 'c.jpg', bytes: await photo('blue') },
      { name: 'a.jpg', bytes: await photo('green') },
    ]),
  );
  expect(data).toMatchObject({
    files: [
      { filename: 'c.jpg', n: 2 },
      { filename: 'a.jpg', n: 3 },
    ],
  });
  const state = z
    .object({ video_infos: z.array(z.object({ cdn_url: z.string() })) })
    .parse(dataOf(await client.get(paths.state(client.sessionId)))['state']);
  const response = await fetch(state.video_infos[0]?.cdn_url ?? '');
  expect(response.headers.get('Content-Type')).toBe('image/jpeg');
  expect(Buffer.from(await response.arrayBuffer()).equals(red)).toBe(true);
});

test('uploads at the same time never share a number, and each keeps its own together', async () => {
  const { url } = await startTestStudio();
  const client = await connect(url);
  const bytes = await photo('red');
  const group = (name: string) => [1, 2, 3].map(place => ({ name: `${name}${place}.jpg`, bytes }));
  await Promise.all(['a', 'b', 'c', 'd'].map(name => client.upload(group(name))));
  const state = dataOf(await client.get(paths.state(client.sessionId)))['state'];
  const infos = z
    .object({ video_infos: z.array(z.object({ n: z.int(), filename: z.string() })) })
    .parse(state);
  expect(infos.video_infos.map(({ n }) => n)).toEqual(Array.from({ length: 12 }, (_, index) => index + 1));
  const order = infos.video_infos.map(({ filename }) => filename).join(' ');
  for (const name of ['a', 'b', 'c', 'd']) expect(order).toContain(`${name}1.jpg ${name}2.jpg ${name}3.jpg`);
});

test('names are shown cleaned and never reach the disk', async () => {
  const studio = await startTestStudio();
  const client = await connect(studio.url);
  const bytes = await photo('red');
  const data = dataOf(
    await client.upload([
      { name: '../../../../etc/cron.d/evil.jpg', bytes },
      { name: 'Fußgänger Пляж 海辺.jpg', bytes },
      { name: 'twice.jpg', bytes },
      { name: 'twice.jpg', bytes },
    ]),
  );
  expect(names(data)).toEqual(['evil.jpg', 'Fußgänger Пляж 海辺.jpg', 'twice.jpg', 'twice.jpg']);
  const files = await readdir(studio.dataFolder, { recursive: true });
  expect(files.filter(file => /evil|Fuß|twice/.test(file))).toEqual([]);
});

test('the type is read from the bytes: a picture named .mp4 is a picture, a playlist named .mp4 is nothing', async () => {
  const studio = await startTestStudio();
  const client = await connect(studio.url);
  const data = dataOf(
    await client.upload([
      { name: 'one.mp4', bytes: await photo('red') },
      { name: 'playlist.mp4', bytes: bytesOf('#EXTM3U\n#EXTINF:1,\nfile:///etc/passwd\n') },
      { name: 'two.jpg', bytes: await photo('blue') },
      { name: 'page.jpg', bytes: bytesOf('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>') },
    ]),
  );
  expect(data).toMatchObject({
    files: [
      { filename: 'one.mp4', file_type: 'image', n: 1 },
      { filename: 'two.jpg', n: 2 },
    ],
    failed: [
      { index: 1, filename: 'playlist.mp4', code: 4001 },
      { index: 3, filename: 'page.jpg', code: 4001 },
    ],
  });
  expect(await onDisk(studio, client.sessionId)).toEqual({ kept: 2, incoming: 0 });
});

test('when nothing can be used the answer is 4001 with what is accepted', async () => {
  const studio = await startTestStudio();
  const client = await connect(studio.url);
  const answer = await client.upload([{ name: 'notes.txt', bytes: bytesOf('hello') }]);
  expect(answer).toMatchObject({
    status: 200,
    body: { code: 4001, message: expect.stringMatching(/notes\.txt.*mp4.*jpg.*heic/) },
  });
  expect(dataOf(answer)['accepted']).toContain('avif');
  expect(await onDisk(studio, client.sessionId)).toEqual({ kept: 0, incoming: 0 });
});

test('a file above the limit is 4002, one at the limit is not, and the others of the form are kept', async () => {
  const bytes = await photo('red', 200, 200);
  const studio = await startTestStudio({ settings: { maxUploadBytes: bytes.length } });
  const client = await connect(studio.url);
  const large = new Uint8Array(bytes.length + 1);
  large.set(bytes);
  const mixed = dataOf(
    await client.upload([
      { name: 'large.jpg', bytes: large },
      { name: 'fits.jpg', bytes },
    ]),
  );
  expect(mixed).toMatchObject({
    files: [{ filename: 'fits.jpg', n: 1 }],
    failed: [{ index: 0, filename: 'large.jpg', code: 4002 }],
  });
  expect((await client.upload([{ name: 'large.jpg', bytes: large }])).body['code']).toBe(4002);
  expect(await onDisk(studio, client.sessionId)).toEqual({ kept: 1, incoming: 0 });
});

test('a picture of more pixels than anybody takes is 4002 without being unfolded', async () => {
  const { url } = await startTestStudio();
  const client = await connect(url);
  const bomb = Buffer.from(await photo('black', 1, 1));
  // Height and width of the JPEG's frame header, which has no checksum.
  const frameHeader = bomb.indexOf(Buffer.from([0xff, 0xc0]));
  bomb.writeUInt16BE(16_000, frameHeader + 5);
  bomb.writeUInt16BE(16_000, frameHeader + 7);
  const answer = await client.upload([{ name: 'bomb.jpg', bytes: new Uint8Array(bomb) }]);
  expect(answer.body).toMatchObject({ code: 4002, message: expect.stringContaining('256 megapixels') });
});

test('a song says how long it is; a clip that is none is 4001', async () => {
  const { url } = await startTestStudio();
  const client = await connect(url);
  const broken = Buffer.concat([Buffer.from('\0\0\0\x18ftypmp42\0\0\0\0mp42isom'), Buffer.alloc(5000, 0xff)]);
  const data = dataOf(
    await client.upload([
      { name: 'song.wav', bytes: silentWav(2) },
      { name: 'broken.mp4', bytes: new Uint8Array(broken) },
    ]),
  );
  expect(data).toMatchObject({
    files: [{ filename: 'song.wav', file_type: 'audio', duration: 2 }],
    failed: [{ index: 1, filename: 'broken.mp4', code: 4001, message: 'a damaged mp4 file' }],
  });
});

test('a form without files, with another field, or that is none, is answered 422', async () => {
  const { url } = await startTestStudio();
  const client = await connect(url);
  const path = paths.upload(client.sessionId);
  const send = async (body: FormData | string, type?: string) => {
    const headers = {
      Authorization: `Bearer ${client.token}`,
      ...(type === undefined ? {} : { 'Content-Type': type }),
    };
    return (await fetch(`${url}${path}`, { method: 'POST', headers, body })).status;
  };
  const other = new FormData();
  other.append('file', new Blob([await photo('red')]), 'red.jpg');
  expect(await send(new FormData())).toBe(422);
  expect(await send(other)).toBe(422);
  expect(await send('no form', 'multipart/form-data')).toBe(422);
  expect(await send('no form', 'multipart/form-data; boundary=x')).toBe(422);
  expect(await send('{"source_type":"url"}', 'application/json')).toBe(422);
  expect(await send('{"urls":[],"source_type":"url"}', 'application/json')).toBe(422);
  expect(await send('{"urls":["file:///etc/passwd"],"source_type":"url"}', 'application/json')).toBe(422);
  expect(await send('{"urls":["https://a.example/b"],"sourceType":"url"}', 'application/json')).toBe(422);
});

test('a form that breaks off in the middle leaves nothing behind', async () => {
  const studio = await startTestStudio();
  const client = await connect(studio.url);
  const head = '--x\r\nContent-Disposition: form-data; name="files"; filename="a.jpg"\r\n\r\n';
  const request = httpRequest(`${studio.url}${paths.upload(client.sessionId)}`, {
    method: 'POST',
    headers: {
      Authorization: `Bearer ${client.token}`,
      'Content-Type': 'multipart/form-data; boundary=x',
      'Content-Length': 1_000_000,
    },
  });
  request.on('error', () => undefined);
  request.write(`${head}${'\xff'.repeat(100_000)}`);
  await expect.poll(async () => (await onDisk(studio, client.sessionId)).incoming).toBe(1);
  request.destroy();
  await expect.poll(async () => (await onDisk(studio, client.sessionId)).incoming).toBe(0);
  expect(await onDisk(studio, client.sessionId)).toEqual({ kept: 0, incoming: 0 });
});

test.runIf(sharedPhotosAreThere)(
  'the nasty photos: what is usable is kept with its size as displayed',
  async () => {
    const { url } = await startTestStudio();
    const client = await connect(url);
    const listed = [
      'cmyk.jpg',
      'dogs.heic',
      'exif-orientation-3.jpg',
      'exif-orientation-6.jpg',
      'fig.webp',
      'gray.jpg',
      'not-an-image.jpg',
      'one-pixel.png',
      'panorama.jpg',
      'playlist.mp4',
      'still.gif',
      'transparent.png',
      'bomb.png',
    ];
    const data = dataOf(
      await client.upload(listed.map(name => ({ name, bytes: sharedPhoto(`tricky/${name}`) }))),
    );
    const sizes = filesIn.parse(data).files.map(file => [file['filename'], file['width'], file['height']]);
    expect(sizes).toEqual([
      ['cmyk.jpg', 800, 541],
      ['dogs.heic', 999, 1500],
      ['exif-orientation-3.jpg', 2000, 1332],
      ['exif-orientation-6.jpg', 1332, 2000],
      ['fig.webp', 1200, 812],
      ['gray.jpg', 640, 360],
      ['one-pixel.png', 1, 1],
      ['panorama.jpg', 6000, 600],
      ['still.gif', 600, 406],
      ['transparent.png', 900, 600],
    ]);
    expect(data['failed']).toMatchObject([
      { index: 6, filename: 'not-an-image.jpg', code: 4001 },
      { index: 9, filename: 'playlist.mp4', code: 4001 },
      { index: 12, filename: 'bomb.png', code: 4002 },
    ]);
  },
);

test('when a photo was taken is remembered, where it was taken is not', async () => {
  const studio = await startTestStudio();
  const client = await connect(studio.url);
  const bytes = await sharp({ create: { width: 20, height: 20, channels: 3, background: 'red' } })
    .jpeg()
    .withExif({
      IFD0: { Make: 'Camera' },
      IFD2: { DateTimeOriginal: '2025:07:14 18:30:05' },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '51/1 30/1 3230/100' },
    })
    .toBuffer();
  await client.upload([{ name: 'beach.jpg', bytes: new Uint8Array(bytes) }]);
  const record = await readFile(join(studio.dataFolder, 'sessions', client.sessionId, 'record.json'), 'utf8');
  expect(JSON.parse(record)).toMatchObject({ assets: [{ takenAt: '2025-07-14T18:30:05.000Z' }] });
  expect(record).not.toMatch(/gps|latitude/i);
});

/** Two channels of 16 bits at 8 kHz. */
function silentWav(seconds: number): Uint8Array<ArrayBuffer> {
  const data = seconds * 8_000 * 4;
  const header = Buffer.alloc(44);
  header.write('RIFF');
  header.writeUInt32LE(36 + data, 4);
  header.write('WAVEfmt ', 8);
  header.writeUInt32LE(16, 16);
  header.writeUInt16LE(1, 20);
  header.writeUInt16LE(2, 22);
  header.writeUInt32LE(8_000, 24);
  header.writeUInt32LE(32_000, 28);
  header.writeUInt16LE(4, 32);
  header.writeUInt16LE(16, 34);
  header.write('data', 36);
  header.writeUInt32LE(data, 40);
  return new Uint8Array(Buffer.concat([header, Buffer.alloc(data)]));
}
