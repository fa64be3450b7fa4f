import { readdir, writeFile } from 'node:fs/promises';
import sharp, { type Sharp } from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RenderResult, render } from '../../../studio/render/render.ts';
import { decodeFrames, distance, meanColor } from './support/decode-video.ts';
import { draftOf, photo } from './support/draft.ts';
import { fixturePhoto, havePhotos } from './support/fixture-photos.ts';
import { createWorkplace } from './support/workplace.ts';

let workplace: Awaited<ReturnType<typeof createWorkplace>>;
beforeAll(async () => {
  workplace = await createWorkplace();
});
afterAll(() => workplace.remove());

/** Renders each file for half a second. */
async function renderFiles(
  name: string,
  files: readonly string[],
  extra: Parameters<typeof photo>[3] = {},
): Promise<RenderResult> {
  return await render({
    draft: draftOf({ photos: files.map((_, index) => photo(index + 1, index * 500, 500, extra)) }),
    media: new Map(files.map((path, index) => [`asset:${index + 1}`, path])),
    outputPath: workplace.path(name),
    output: { format: 'mp4', quality: 'high' },
  });
}

const frameAt = (name: string, seconds: number) => {
  const frame = decodeFrames(workplace.path(name))[Math.round(seconds * 30)];
  if (frame === undefined) throw new Error(`There is no frame at ${seconds} s.`);
  return frame;
};

it('names a file that is no photo, and gives its time to its neighbour', async () => {
  const bad = workplace.path('bad.jpg');
  await writeFile(bad, 'not a photo');
  const good = await workplace.plainPhoto('good.png', 'rgb(40,60,190)');
  const result = await renderFiles('one-bad.mp4', [good, bad, good]);
  expect(result.warnings).toEqual([
    { name: 'photo-2.png', reason: expect.stringContaining('photo-2.png is not a photo') },
  ]);
  expect(result.durationMs).toBe(1500);
  expect(distance(meanColor(frameAt('one-bad.mp4', 0.75)), [40, 60, 190])).toBeLessThan(5);
});

it('shows what there is of a photo that is cut short, and says so once', async () => {
  const noise = { type: 'gaussian', mean: 128, sigma: 40 } as const;
  const create = { width: 640, height: 360, channels: 3, background: '#808080', noise } as const;
  const cut: string[] = [];
  for (const type of ['jpeg', 'png'] as const) {
    const whole = await sharp({ create }).toFormat(type).toBuffer();
    const path = workplace.path(`cut.${type}`);
    await writeFile(path, whole.subarray(0, whole.length / 2));
    cut.push(path);
  }
  const good = await workplace.plainPhoto('whole.png', 'rgb(40,60,190)');
  const result = await renderFiles('cut-out.mp4', [good, ...cut]);
  expect(result.warnings).toEqual(
    [2, 3].map(n => ({
      name: `photo-${n}.png`,
      reason: `photo-${n}.png is cut short: a part of it is missing and shows grey.`,
    })),
  );
});

it('gives the time of a photo of which nothing can be decoded to its neighbour', async () => {
  const create = { width: 640, height: 360, channels: 3, background: '#808080' } as const;
  const whole = await sharp({ create }).webp().toBuffer();
  const path = workplace.path('stub.webp');
  await writeFile(path, whole.subarray(0, whole.length - 40));
  const good = await workplace.plainPhoto('whole.png', 'rgb(40,60,190)');
  const result = await renderFiles('stub-out.mp4', [good, path]);
  expect(result.warnings).toEqual([
    { name: 'photo-2.png', reason: 'photo-2.png is damaged and cannot be read.' },
  ]);
  expect(distance(meanColor(frameAt('stub-out.mp4', 0.9)), [40, 60, 190])).toBeLessThan(5);
});

it('refuses when there is nothing but bad files, and leaves no file', async () => {
  const bad = workplace.path('bad.jpg');
  await writeFile(bad, 'not a photo');
  await expect(renderFiles('all-bad.mp4', [bad])).rejects.toMatchObject({
    kind: 'unsupported',
    message: expect.stringContaining('photo-1.png'),
  });
  expect((await readdir(workplace.path('.'))).filter(name => name.startsWith('all-bad'))).toEqual([]);
});

it('takes a clip or photo for what its bytes are, whatever it is called', async () => {
  const playlist = workplace.path('playlist.mp4');
  await writeFile(playlist, '#EXTM3U\n#EXTINF:10,\nfile:///etc/hostname\n#EXT-X-ENDLIST\n');
  const clip = { m: { name: 'holiday.mp4', kind: 'video', n: 1 } } as const;
  await expect(renderFiles('playlist-out.mp4', [playlist], clip)).rejects.toMatchObject({
    kind: 'unsupported',
    message: 'holiday.mp4 is not a clip or song that can be played.',
  });
});

it('turns photos upright in all eight ways in which cameras hold them', async () => {
  // Red above, blue below; stored as each orientation stores it.
  const [top, bottom] = [
    { r: 220, g: 20, b: 20 },
    { r: 20, g: 20, b: 220 },
  ].map(background => ({
    create: { width: 320, height: 90, channels: 3, background } as const,
  }));
  if (top === undefined || bottom === undefined) throw new Error('unreachable');
  const upright = await sharp({ create: { width: 320, height: 180, channels: 3, background: '#000000' } })
    .composite([
      { input: await sharp(top).png().toBuffer(), top: 0, left: 0 },
      { input: await sharp(bottom).png().toBuffer(), top: 90, left: 0 },
    ])
    .png()
    .toBuffer();
  const stored: Readonly<Record<number, (image: Sharp) => Sharp>> = {
    1: image => image,
    2: image => image.flop(),
    3: image => image.rotate(180),
    4: image => image.flip(),
    5: image => image.rotate(270).flop(),
    6: image => image.rotate(270),
    7: image => image.rotate(90).flop(),
    8: image => image.rotate(90),
  };
  const files: string[] = [];
  for (const [orientation, store] of Object.entries(stored)) {
    const path = workplace.path(`orientation-${orientation}.jpg`);
    const turned = await store(sharp(upright)).png().toBuffer();
    await sharp(turned)
      .withMetadata({ orientation: Number(orientation) })
      .jpeg({ quality: 95 })
      .toFile(path);
    files.push(path);
  }
  await renderFiles('orientations.mp4', files);
  const frames = decodeFrames(workplace.path('orientations.mp4'));
  files.forEach((_, index) => {
    const frame = frames[index * 15 + 7];
    if (frame === undefined) throw new Error('unreachable');
    expect(meanColor(frame, { left: 0, right: 1, top: 0.05, bottom: 0.4 })[0]).toBeGreaterThan(180);
    expect(meanColor(frame, { left: 0, right: 1, top: 0.6, bottom: 0.95 })[2]).toBeGreaterThan(180);
  });
});

it('converts colour profiles: what is red in a wide gamut is red in the video', async () => {
  const path = workplace.path('p3.jpg');
  await sharp({ create: { width: 320, height: 180, channels: 3, background: '#b04030' } })
    .withIccProfile('p3')
    .jpeg({ quality: 98 })
    .toFile(path);
  await renderFiles('p3.mp4', [path]);
  expect(distance(meanColor(frameAt('p3.mp4', 0.2)), [0xb0, 0x40, 0x30])).toBeLessThan(8);
});

describe.skipIf(!havePhotos)('nasty photos', () => {
  it('refuses a decompression bomb by its header, with next to no memory', async () => {
    const bomb = fixturePhoto('tricky/bomb.png');
    await expect(renderFiles('warm.mp4', [fixturePhoto('tricky/not-an-image.jpg')])).rejects.toThrow();
    const before = process.memoryUsage().rss;
    await expect(renderFiles('bomb.mp4', [bomb])).rejects.toMatchObject({
      kind: 'too-large',
      message: 'photo-1.png has more than 100 megapixels.',
    });
    expect(process.memoryUsage().rss - before).toBeLessThan(100_000_000);
  });

  it('shows CMYK, grey, transparent, HEIC, WEBP, GIF, single-pixel, panoramic and truncated ones', async () => {
    const names = [
      'cmyk.jpg',
      'gray.jpg',
      'transparent.png',
      'dogs.heic',
      'fig.webp',
      'still.gif',
      'one-pixel.png',
      'panorama.jpg',
      'truncated.jpg',
    ];
    const result = await renderFiles(
      'nasty.mp4',
      names.map(name => fixturePhoto(`tricky/${name}`)),
      { fit: 'blur', mo: { type: 'zoom-in', amount: 0.1 } },
    );
    expect(result.warnings.map(({ name }) => name)).toEqual(['photo-9.png']);
    const frames = decodeFrames(workplace.path('nasty.mp4'));
    expect(frames.length).toBe(names.length * 15);
    const [fig, heic] = [frames[7], frames[52]];
    if (fig === undefined || heic === undefined) throw new Error('unreachable');
    const middle = { left: 0.4, right: 0.6, top: 0.35, bottom: 0.65 };
    // The red bowl of the CMYK photo, and something other than black for the HEIC.
    expect(meanColor(fig, middle)[0]).toBeGreaterThan(meanColor(fig, middle)[2] + 40);
    expect(Math.max(...meanColor(heic, middle))).toBeGreaterThan(40);
  });
});
