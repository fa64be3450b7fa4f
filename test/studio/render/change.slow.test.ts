import { readdir, stat } from 'node:fs/promises';
import { isDeepStrictEqual } from 'node:util';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createRandom } from '../../../studio/music/random.ts';
import { type RenderRequest, render } from '../../../studio/render/render.ts';
import type { Draft } from '../../../studio/timeline/draft.ts';
import { decodeSamples, videoPackets } from './support/decode-video.ts';
import { draftOf, music, photo, title } from './support/draft.ts';
import { createWorkplace } from './support/workplace.ts';

let workplace: Awaited<ReturnType<typeof createWorkplace>>;
let media: RenderRequest['media'];
beforeAll(async () => {
  workplace = await createWorkplace();
  media = new Map([
    ['asset:1', await workplace.plainPhoto('1.png', '#c02020')],
    ['asset:2', await workplace.plainPhoto('2.png', '#20a040')],
  ]);
});
afterAll(() => workplace.remove());

const draft = (text: string): Draft =>
  draftOf({
    photos: [photo(1, 0, 3000, { tr: { type: 'slide-left', d: 400 } }), photo(2, 2600, 3400)],
    texts: [title(text, 3500, 1500, { an: 'pop' })],
    sounds: [music(6000)],
  });

const renderTo = (name: string, text: string, extra: Partial<RenderRequest> = {}) =>
  render({
    draft: draft(text),
    media,
    outputPath: workplace.path(name),
    output: { format: 'mp4', quality: 'medium' },
    ...extra,
  });

it('renders a changed title again and nothing else, and the result is the same as a fresh one', async () => {
  const cacheDir = workplace.path('cache');
  await renderTo('first.mp4', 'Lisbon', { cacheDir });
  const before = await readdir(cacheDir);
  await renderTo('second.mp4', 'Porto', { cacheDir });
  const added = (await readdir(cacheDir)).filter(name => !before.includes(name));
  // The title lies within the two chunks of the second photo; sound and cover are the same.
  expect(added.map(name => name.split('-')[0])).toEqual(['chunk', 'chunk']);
  await renderTo('fresh.mp4', 'Porto');
  // Vitest compares buffers byte by byte, for seconds.
  const [second, fresh] = [workplace.path('second.mp4'), workplace.path('fresh.mp4')];
  expect(isDeepStrictEqual(videoPackets(second), videoPackets(fresh))).toBe(true);
  expect(isDeepStrictEqual(decodeSamples(second), decodeSamples(fresh))).toBe(true);
});

it('gives the same file again when nothing changed', async () => {
  const cacheDir = workplace.path('cache-same');
  await renderTo('once.mp4', 'Lisbon', { cacheDir });
  const kept = await readdir(cacheDir);
  await renderTo('twice.mp4', 'Lisbon', { cacheDir });
  expect(await readdir(cacheDir)).toEqual(kept);
  const [once, twice] = [workplace.path('once.mp4'), workplace.path('twice.mp4')];
  expect(isDeepStrictEqual(videoPackets(twice), videoPackets(once))).toBe(true);
});

it('meets the size that it is given', async () => {
  // Noise cannot be compressed: the worst that can come. Always the same, as its size depends on it.
  const noise = workplace.path('noise.png');
  const { next } = createRandom('noise');
  const pixels = Uint8Array.from({ length: 640 * 360 }, () => 256 * next());
  await sharp(pixels, { raw: { width: 640, height: 360, channels: 1 } })
    .png()
    .toFile(noise);
  const noisy = draftOf({ photos: [photo(1, 0, 6000, { mo: { type: 'zoom-in', amount: 0.3 } })] });
  const fractions: number[] = [];
  const outputPath = workplace.path('limited.mp4');
  const result = await render({
    draft: { ...noisy, m: { title: '', width: 640, height: 360, fps: 30 } },
    media: new Map([['asset:1', noise]]),
    outputPath,
    output: { format: 'mp4', quality: 'high', maxBytes: 900_000 },
    onProgress: ({ fraction }) => {
      fractions.push(fraction);
    },
  });
  expect(result.bytes).toBeLessThanOrEqual(900_000);
  expect(result.bytes).toBeGreaterThan(450_000);
  expect((await stat(outputPath)).size).toBe(result.bytes);
  expect(videoPackets(outputPath).packets.length).toBe(180);
  expect([...fractions].sort((a, b) => a - b)).toEqual(fractions);
});
