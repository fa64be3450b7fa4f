import { readFile, writeFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type RenderRequest, render } from '../../../studio/render/render.ts';
import type { VisualSegment } from '../../../studio/timeline/draft.ts';
import { decodeFrames, decodeSamples, distance, meanColor } from './support/decode-video.ts';
import { draftOf, music, photo } from './support/draft.ts';
import { createWorkplace } from './support/workplace.ts';

const red = [200, 30, 30] as const;
const green = [30, 160, 60] as const;
const blue = [40, 60, 190] as const;

let workplace: Awaited<ReturnType<typeof createWorkplace>>;
let source: string;
beforeAll(async () => {
  workplace = await createWorkplace();
  const colors = await Promise.all(
    [red, green, blue].map(([r, g, b], index) => workplace.plainPhoto(`${index}.png`, `rgb(${r},${g},${b})`)),
  );
  source = workplace.path('source.mp4');
  // One second each of red, green and blue, with music: a clip as good as any.
  await render({
    draft: draftOf({
      photos: [photo(1, 0, 1000), photo(2, 1000, 1000), photo(3, 2000, 1000)],
      sounds: [music(3000, { vol: 1 })],
    }),
    media: new Map(colors.map((path, index) => [`asset:${index + 1}`, path])),
    outputPath: source,
    output: { format: 'mp4', quality: 'high' },
  });
});
afterAll(() => workplace.remove());

const clip = (n: number, s: number, d: number, extra: Partial<VisualSegment>): VisualSegment =>
  photo(n, s, d, { m: { name: 'clip.mp4', kind: 'video', n }, src: 'asset:clip', ...extra });

const renderClip = (name: string, photos: VisualSegment[], extra: Partial<RenderRequest> = {}) =>
  render({
    draft: draftOf({ photos }),
    media: new Map([['asset:clip', source]]),
    outputPath: workplace.path(name),
    output: { format: 'mp4', quality: 'high' },
    ...extra,
  });

const colorsAt = (name: string, seconds: readonly number[]) => {
  const frames = decodeFrames(workplace.path(name));
  return seconds.map(time => {
    const frame = frames[Math.round(time * 30)];
    if (frame === undefined) throw new Error(`There is no frame at ${time} s.`);
    return meanColor(frame);
  });
};
const loudness = (samples: Float32Array): number =>
  Math.sqrt(samples.reduce((sum, sample) => sum + sample * sample, 0) / samples.length);

it('plays a clip from where it is trimmed, and keeps its last picture beyond its end', async () => {
  await renderClip('trimmed.mp4', [clip(1, 0, 2500, { in: 1500 })]);
  const [first, second, last] = colorsAt('trimmed.mp4', [0.2, 1, 2.4]);
  expect(distance(first ?? [], green)).toBeLessThan(8);
  expect(distance(second ?? [], blue)).toBeLessThan(8);
  expect(distance(last ?? [], blue)).toBeLessThan(8);
});

it('plays faster and slower', async () => {
  await renderClip('speeds.mp4', [clip(1, 0, 1500, { sp: 2 }), clip(2, 1500, 1500, { sp: 0.5 })]);
  const colors = colorsAt('speeds.mp4', [0.25, 0.75, 1.25, 2.5]);
  [red, green, blue, red].forEach((expected, index) => {
    expect(distance(colors[index] ?? [], expected)).toBeLessThan(8);
  });
});

it('turns what a phone filmed upright', async () => {
  const bytes = await readFile(source);
  // The matrix of the first track header, 40 bytes after its 20-byte start (ISO 14496-12): a quarter turn clockwise.
  const matrix = bytes.indexOf('tkhd') + 4 + 40;
  [0, 0x10000, 0, -0x10000, 0, 0].forEach((value, index) => {
    bytes.writeInt32BE(value, matrix + index * 4);
  });
  const turned = workplace.path('turned.mov');
  await writeFile(turned, bytes);
  const media = new Map([['asset:clip', turned]]);
  await renderClip('upright.mp4', [clip(1, 0, 500, { fit: 'contain', bg: '#ffffff' })], { media });
  const [frame] = decodeFrames(workplace.path('upright.mp4'));
  if (frame === undefined) throw new Error('There is no frame.');
  // 320 x 180 upright is 180 x 320: on this canvas a narrow column, white beside it.
  expect(distance(meanColor(frame, { left: 0.45, right: 0.55, top: 0.1, bottom: 0.9 }), red)).toBeLessThan(8);
  expect(
    distance(meanColor(frame, { left: 0, right: 0.2, top: 0, bottom: 1 }), [255, 255, 255]),
  ).toBeLessThan(8);
});

it('lets a clip be heard as loud as it shall be', async () => {
  await renderClip('loud.mp4', [clip(1, 0, 3000, { vol: 1 })]);
  await renderClip('quiet.mp4', [clip(1, 0, 3000, { vol: 0.25 })]);
  await renderClip('mute.mp4', [clip(1, 0, 3000, { vol: 0 })]);
  const [loud, quiet, mute] = ['loud', 'quiet', 'mute'].map(name =>
    loudness(decodeSamples(workplace.path(`${name}.mp4`))),
  );
  expect(loud).toBeGreaterThan(0.02);
  expect((quiet ?? 0) / (loud ?? 1)).toBeCloseTo(0.25, 1);
  expect(mute).toBeLessThan(0.0001);
});

it('repeats an own song until the video ends, and names one that cannot be played', async () => {
  const song = workplace.path('song.jpg');
  await writeFile(song, await readFile(source));
  const broken = workplace.path('broken.mp3');
  await writeFile(broken, 'no song');
  const own = (src: string, s: number) => music(4000, { s, src, m: { name: 'my song' } });
  const result = await render({
    draft: draftOf({
      photos: [clip(1, 0, 8000, { vol: 0 })],
      sounds: [own('asset:song', 0), own('asset:broken', 4000)],
    }),
    media: new Map([
      ['asset:clip', source],
      ['asset:song', song],
      ['asset:broken', broken],
    ]),
    outputPath: workplace.path('song.mp4'),
    output: { format: 'mp4', quality: 'low' },
  });
  expect(result.warnings).toEqual([
    { name: 'my song', reason: 'my song is not a clip or song that can be played.' },
  ]);
  const samples = decodeSamples(workplace.path('song.mp4'));
  expect(loudness(samples.slice(48000 * 3, 48000 * 3.9))).toBeGreaterThan(0.005);
  expect(loudness(samples.slice(48000 * 5, 48000 * 7))).toBeLessThan(0.001);
});
