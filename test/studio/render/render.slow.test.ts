import { readdir, readFile, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RenderRequest, render } from '../../../studio/render/render.ts';
import { decodeFrames, decodeSamples, distance, meanColor, videoPackets } from './support/decode-video.ts';
import { draftOf, music, photo, title } from './support/draft.ts';
import { probe } from './support/probe.ts';
import { createWorkplace } from './support/workplace.ts';

const red = [200, 30, 30] as const;
const green = [30, 160, 60] as const;
const blue = [40, 60, 190] as const;
const css = ([r, g, b]: readonly [number, number, number]): string => `rgb(${r},${g},${b})`;

let workplace: Awaited<ReturnType<typeof createWorkplace>>;
let media: RenderRequest['media'];
beforeAll(async () => {
  workplace = await createWorkplace();
  media = new Map([
    ['asset:1', await workplace.plainPhoto('1.png', css(red))],
    ['asset:2', await workplace.plainPhoto('2.png', css(green))],
    ['asset:3', await workplace.plainPhoto('3.png', css(blue))],
  ]);
});
afterAll(() => workplace.remove());

const request = (
  draft: RenderRequest['draft'],
  name: string,
  extra: Partial<RenderRequest> = {},
): RenderRequest => ({
  draft,
  media,
  outputPath: workplace.path(name),
  output: { format: 'mp4', quality: 'high' },
  ...extra,
});

const three = draftOf({
  photos: [
    photo(1, 0, 2000, { tr: { type: 'crossfade', d: 500 } }),
    photo(2, 1500, 2000, { tr: { type: 'crossfade', d: 500 } }),
    photo(3, 3000, 3333),
  ],
  sounds: [music(6333)],
});

describe('a rendered video', () => {
  let path: string;
  beforeAll(async () => {
    path = workplace.path('three.mp4');
    await render(request(three, 'three.mp4'));
  });

  it('is H.264 High in BT.709 with AAC stereo, as Telegram and phones want it', () => {
    expect(probe(path)).toMatchObject({
      video: {
        codec: 'h264',
        profile: 'High',
        width: 320,
        height: 180,
        pixelFormat: 'yuv420p',
        colors: ['bt709', 'bt709', 'bt709', 'tv'],
        frameRate: 30,
      },
      audio: { codec: 'aac', sampleRate: 48000, channels: 2 },
    });
  });

  it('has as many frames as the draft has milliseconds, each at its time', () => {
    const { packets } = videoPackets(path);
    expect(packets.length).toBe(190);
    const times = packets.map(({ pts }) => Math.round(pts * 30)).sort((a, b) => a - b);
    expect(times).toEqual(Array.from({ length: 190 }, (_, index) => index));
    for (const { pts, dts } of packets) expect(pts).toBeGreaterThanOrEqual(dts);
  });

  it('can be entered at least every two seconds', () => {
    const keys = videoPackets(path)
      .packets.filter(({ key }) => key)
      .map(({ pts }) => pts);
    const gaps = [...keys, 6.333].map((time, index) => time - (keys[index - 1] ?? 0));
    expect(Math.max(...gaps)).toBeLessThanOrEqual(2.001);
  });

  it('shows each photo in its time and a mixture in between', () => {
    const frames = decodeFrames(path);
    const at = (seconds: number) => {
      const frame = frames[Math.round(seconds * 30)];
      if (frame === undefined) throw new Error(`There is no frame at ${seconds} s.`);
      return meanColor(frame);
    };
    expect(distance(at(0), red)).toBeLessThan(5);
    expect(distance(at(1.4), red)).toBeLessThan(5);
    expect(distance(at(2.5), green)).toBeLessThan(5);
    expect(distance(at(6.3), blue)).toBeLessThan(5);
    const between = red.map((value, index) => (value + (green[index] ?? 0)) / 2);
    expect(distance(at(1.733), between)).toBeLessThan(12);
  });

  it('sounds', () => {
    const samples = decodeSamples(path);
    const loudness = Math.sqrt(samples.reduce((sum, sample) => sum + sample * sample, 0) / samples.length);
    expect(loudness).toBeGreaterThan(0.02);
    expect(samples.reduce((peak, sample) => Math.max(peak, Math.abs(sample)), 0)).toBeLessThan(0.95);
    expect(samples.length / 48000).toBeCloseTo(6.333, 1);
  });

  it('begins with its index, so that it plays while it loads', async () => {
    const bytes = await readFile(path);
    const boxes: string[] = [];
    for (let at = 0; at < bytes.length; at += bytes.readUInt32BE(at)) {
      boxes.push(bytes.toString('latin1', at + 4, at + 8));
    }
    expect(boxes.indexOf('moov')).toBeLessThan(boxes.indexOf('mdat'));
    expect(boxes[0]).toBe('ftyp');
  });

  it('comes with a thumbnail that Telegram takes and a cover in full size', async () => {
    const result = await render(request(three, 'covered.mp4'));
    const thumbnail = await sharp(result.thumbnailPath).metadata();
    expect(thumbnail).toMatchObject({ format: 'jpeg', width: 320, height: 180 });
    expect((await stat(result.thumbnailPath)).size).toBeLessThan(200_000);
    expect(await sharp(result.coverPath).metadata()).toMatchObject({ width: 320, height: 180 });
    const { dominant } = await sharp(result.coverPath).stats();
    expect(distance([dominant.r, dominant.g, dominant.b], red)).toBeLessThan(16);
    expect(result).toMatchObject({ width: 320, height: 180, warnings: [] });
    expect(result.bytes).toBe((await stat(workplace.path('covered.mp4'))).size);
  });

  it('is the same stream for the same request, whatever the number of threads', async () => {
    await render(request(three, 'one.mp4', { workers: 1 }));
    await render(request(three, 'three-threads.mp4', { workers: 3 }));
    const { hash } = videoPackets(path);
    expect(videoPackets(workplace.path('one.mp4')).hash).toBe(hash);
    expect(videoPackets(workplace.path('three-threads.mp4')).hash).toBe(hash);
  });
});

it('scales the canvas to the resolution that is asked for and keeps its ratio', async () => {
  const draft = draftOf(
    { photos: [photo(1, 0, 200)] },
    { m: { title: '', width: 288, height: 360, fps: 30 } },
  );
  const output = { format: 'mp4', quality: 'low', resolution: '720p', fps: 60 } as const;
  const result = await render(request(draft, '720p.mp4', { output }));
  expect(result).toMatchObject({ width: 720, height: 900 });
  expect(probe(workplace.path('720p.mp4')).video).toMatchObject({ width: 720, height: 900, frameRate: 60 });
  expect(videoPackets(workplace.path('720p.mp4')).packets.length).toBe(12);
});

it('shows a title only in its time', async () => {
  const photos = [photo(3, 0, 1000)];
  await render(request(draftOf({ photos, texts: [title('WWWW', 300, 400)] }), 'title.mp4'));
  const frames = decodeFrames(workplace.path('title.mp4'));
  const middle = { left: 0.3, right: 0.7, top: 0.35, bottom: 0.65 };
  const brightness = frames.map(frame => meanColor(frame, middle)[0]);
  expect(brightness[5]).toBeLessThan(45);
  expect(brightness[15]).toBeGreaterThan(52);
  expect(brightness[25]).toBeLessThan(45);
});

it('fades the whole video from and to black', async () => {
  const draft = draftOf({ photos: [photo(1, 0, 2000)] }, { fi: 500, fo: 500 });
  await render(request(draft, 'faded.mp4'));
  const reds = decodeFrames(workplace.path('faded.mp4')).map(frame => meanColor(frame)[0]);
  expect(reds[0]).toBeLessThan(20);
  expect(reds[30]).toBeGreaterThan(190);
  expect(reds[59]).toBeLessThan(20);
});

it('tells its progress, rising to 1', async () => {
  const fractions: number[] = [];
  const onProgress = ({ fraction }: { fraction: number }): void => {
    fractions.push(fraction);
  };
  await render(request(three, 'progress.mp4', { onProgress }));
  expect(fractions.at(-1)).toBe(1);
  expect([...fractions].sort((a, b) => a - b)).toEqual(fractions);
});

it('stops when it is told to and leaves nothing behind', async () => {
  const path = workplace.path('cancelled.mp4');
  const controller = new AbortController();
  const long = draftOf({ photos: [photo(1, 0, 100_000, { mo: { type: 'zoom-in', amount: 0.1 } })] });
  const rendering = render(
    request(long, 'cancelled.mp4', { signal: controller.signal, onProgress: () => controller.abort() }),
  );
  await expect(rendering).rejects.toMatchObject({ name: 'RenderError', kind: 'cancelled' });
  expect((await readdir(dirname(path))).filter(name => name.startsWith('cancelled'))).toEqual([]);
});

it('says so when there is nothing to show', async () => {
  const empty = { ...three, d: 0, t: [] };
  await expect(render(request(empty, 'empty.mp4'))).rejects.toMatchObject({ kind: 'unsupported' });
});
