import { spawnSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RenderOutput, type RenderRequest, render } from '../../../studio/render/render.ts';
import { decodeFrames, decodeSamples, distance, meanColor, videoPackets } from './support/decode-video.ts';
import { draftOf, music, photo } from './support/draft.ts';
import { createWorkplace } from './support/workplace.ts';

const red = [200, 30, 30] as const;
const blue = [40, 60, 190] as const;

let workplace: Awaited<ReturnType<typeof createWorkplace>>;
let media: RenderRequest['media'];
beforeAll(async () => {
  workplace = await createWorkplace();
  media = new Map([
    ['asset:1', await workplace.plainPhoto('1.png', `rgb(${red})`)],
    ['asset:2', await workplace.plainPhoto('2.png', `rgb(${blue})`)],
  ]);
});
afterAll(() => workplace.remove());

const draft = draftOf({
  photos: [photo(1, 0, 2000, { tr: { type: 'crossfade', d: 500 } }), photo(2, 1500, 1500)],
  sounds: [music(3000)],
});

const renderAs = (name: string, output: Partial<RenderOutput>, extra: Partial<RenderRequest> = {}) =>
  render({
    draft,
    media,
    outputPath: workplace.path(name),
    output: { format: 'mp4', quality: 'high', ...output },
    ...extra,
  });

const colorsAt = (name: string, fps: number) => {
  const frames = decodeFrames(workplace.path(name));
  return [0.5, 2.7].map(seconds => {
    const frame = frames[Math.round(seconds * fps)];
    if (frame === undefined) throw new Error(`There is no frame at ${seconds} s.`);
    return meanColor(frame);
  });
};

describe('WebM', () => {
  it('has every frame at its time, in its colours, with sound as long as the pictures', async () => {
    const result = await renderAs('movie.webm', { format: 'webm' });
    expect(result).toMatchObject({ width: 320, height: 180, durationMs: 3000, warnings: [] });
    const { packets } = videoPackets(workplace.path('movie.webm'));
    expect(packets.map(({ pts }) => Math.round(pts * 30))).toEqual(Array.from({ length: 90 }, (_, i) => i));
    const [first, last] = colorsAt('movie.webm', 30);
    expect(distance(first ?? [], red)).toBeLessThan(8);
    expect(distance(last ?? [], blue)).toBeLessThan(8);
    const samples = decodeSamples(workplace.path('movie.webm'));
    expect(samples.length / 48000).toBeCloseTo(3, 1);
    expect(samples.reduce((peak, sample) => Math.max(peak, Math.abs(sample)), 0)).toBeGreaterThan(0.02);
  });

  it('is the same from the cache and whatever the number of threads', async () => {
    const cacheDir = workplace.path('cache');
    await renderAs('fresh.webm', { format: 'webm' }, { cacheDir, workers: 1 });
    await renderAs('kept.webm', { format: 'webm' }, { cacheDir });
    await renderAs('threads.webm', { format: 'webm' }, { workers: 3 });
    const { hash } = videoPackets(workplace.path('fresh.webm'));
    expect(videoPackets(workplace.path('kept.webm')).hash).toBe(hash);
    expect(videoPackets(workplace.path('threads.webm')).hash).toBe(hash);
  });
});

describe('GIF', () => {
  it('repeats for ever, at fifteen frames a second, in its colours', async () => {
    const result = await renderAs('moving.gif', { format: 'gif' });
    expect(result).toMatchObject({ width: 320, height: 180, durationMs: 3000, warnings: [] });
    const { pages, loop, delay } = await sharp(await readFile(workplace.path('moving.gif'))).metadata();
    expect([pages, loop]).toEqual([45, 0]);
    expect(delay?.reduce((sum, ms) => sum + ms, 0)).toBeCloseTo(3000, -2);
    const [first, last] = colorsAt('moving.gif', 15);
    expect(distance(first ?? [], red)).toBeLessThan(8);
    expect(distance(last ?? [], blue)).toBeLessThan(8);
  });

  it('gets smaller to fit, and says when it cannot', async () => {
    const roomy = await renderAs('small.gif', { format: 'gif', maxBytes: 1_000_000 });
    expect(roomy.width).toBeLessThan(320);
    expect(roomy.bytes).toBeLessThan(1_000_000);
    await expect(renderAs('none.gif', { format: 'gif', maxBytes: 200 })).rejects.toMatchObject({
      kind: 'too-large',
      message: expect.stringContaining('ask for an MP4'),
    });
  });
});

const ffprobe = (name: string): unknown => {
  const fields =
    'stream=codec_name,profile,pix_fmt,color_space,color_range,sample_rate,channels:format=format_name,duration';
  const args = ['-v', 'error', '-show_entries', fields, '-of', 'json', workplace.path(name)];
  return JSON.parse(spawnSync('ffprobe', args, { encoding: 'utf8' }).stdout);
};
const haveFfprobe = spawnSync('ffprobe', ['-version']).error === undefined;
if (!haveFfprobe) console.warn('ffprobe is not installed: nobody but ourselves judges WebM and GIF.');

it.skipIf(!haveFfprobe)('is VP9 with Opus, and a GIF, to others too', async () => {
  await renderAs('judged.webm', { format: 'webm' });
  expect(ffprobe('judged.webm')).toMatchObject({
    format: { format_name: 'matroska,webm', duration: expect.stringMatching(/^3\.0/) },
    streams: [
      {
        codec_name: 'vp9',
        profile: 'Profile 0',
        pix_fmt: 'yuv420p',
        color_space: 'bt709',
        color_range: 'tv',
      },
      { codec_name: 'opus', sample_rate: '48000', channels: 2 },
    ],
  });
  await renderAs('judged.gif', { format: 'gif' });
  expect(ffprobe('judged.gif')).toMatchObject({
    format: { format_name: 'gif', duration: '3.000000' },
    streams: [{ codec_name: 'gif' }],
  });
});
