import { readdir, writeFile } from 'node:fs/promises';
import * as fc from 'fast-check';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type RenderRequest, render } from '../../../studio/render/render.ts';
import { RenderError } from '../../../studio/render/render-error.ts';
import { someDraft, someSongs } from '../timeline/some-drafts.ts';
import { videoPackets } from './support/decode-video.ts';
import { canvas, draftOf, music, photo } from './support/draft.ts';
import { createWorkplace } from './support/workplace.ts';

/** Drafts that are rendered; `REELAY_FUZZ=300` makes it hundreds. */
const renders = Number(process.env['REELAY_FUZZ'] ?? 24);
/** A render takes a tenth of a second or two; a starved machine ten times that. */
const patience = 60_000 + renders * 3000;

let workplace: Awaited<ReturnType<typeof createWorkplace>>;
let media: RenderRequest['media'];
beforeAll(async () => {
  workplace = await createWorkplace();
  media = new Map(
    await Promise.all(
      Object.entries(makers).map(async ([name, make]) => {
        const path = workplace.path(name);
        await writeFile(path, await make());
        return [`asset:${name}`, path] as const;
      }),
    ),
  );
  const clip = workplace.path('clip.mp4');
  await render({
    draft: draftOf({ photos: [photo(1, 0, 700), photo(2, 700, 500)], sounds: [music(1200)] }),
    media: new Map([
      ['asset:1', workplace.path('wide.png')],
      ['asset:2', workplace.path('turned.jpg')],
    ]),
    outputPath: clip,
    output: { format: 'mp4', quality: 'low' },
  });
  media = new Map([...media, ['asset:clip', clip]]);
});
afterAll(() => workplace.remove());

const plain = (width: number, height: number, channels: 3 | 4 = 3) =>
  sharp({ create: { width, height, channels, background: { r: 200, g: 90, b: 40, alpha: 0.4 } } });

/** The first half of a photo. */
async function cut(type: 'jpeg' | 'png' | 'webp' | 'gif' | 'avif'): Promise<Buffer> {
  const noise = { type: 'gaussian', mean: 128, sigma: 40 } as const;
  const create = { width: 200, height: 200, channels: 3, background: '#808080', noise } as const;
  const whole = await sharp({ create }).toFormat(type).toBuffer();
  return whole.subarray(0, whole.length / 2);
}

/** Small files of every kind that comes from chats. */
const makers: Readonly<Record<string, () => Promise<Buffer | string>>> = {
  'wide.png': () => plain(160, 90).png().toBuffer(),
  'turned.jpg': () => plain(120, 90).withMetadata({ orientation: 6 }).jpeg().toBuffer(),
  'see-through.webp': () => plain(64, 200, 4).webp().toBuffer(),
  'pixel.png': () => plain(1, 1).png().toBuffer(),
  'thread.png': () => plain(900, 2).png().toBuffer(),
  'moving.gif': async () =>
    await sharp([await plain(40, 30).png().toBuffer(), await plain(40, 30).negate().png().toBuffer()], {
      join: { animated: true },
    })
      .gif({ delay: [80, 120] })
      .toBuffer(),
  'cut.jpg': () => cut('jpeg'),
  'cut.png': () => cut('png'),
  'cut.webp': () => cut('webp'),
  'cut.gif': () => cut('gif'),
  'cut.avif': () => cut('avif'),
  'words.jpg': async () => 'not a photo',
  'empty.mp4': async () => '',
};
const clipAndFiles = [...Object.keys(makers), 'clip', 'clip', 'missing'].map(name => `asset:${name}`);

const tiny = someDraft({
  longest: 900,
  most: 4,
  sizes: fc.constantFrom(
    canvas,
    { width: 180, height: 320 },
    { width: 16, height: 16 },
    { width: 17, height: 333 },
  ),
  pictures: clipAndFiles,
  songs: [...someSongs, 'music:none/1', 'asset:clip', 'asset:words.jpg', 'asset:missing'],
});

it('renders any small draft as long as it says, or refuses it in words', {
  // A second try would draw other drafts and hide what the first one found.
  timeout: patience,
  retry: 0,
}, async () => {
  let count = 0;
  await fc.assert(
    fc.asyncProperty(tiny, fc.constantFrom('mp4', 'mp4', 'webm', 'gif'), async (draft, format) => {
      const name = `fuzz-${count++}`;
      const outputPath = workplace.path(`${name}.${format}`);
      const outcome = await attempt({ draft, media, outputPath, output: { format, quality: 'low' } });
      if (outcome instanceof RenderError) {
        expect(outcome.kind, outcome.message).toBe('unsupported');
        expect(outcome.message).not.toContain(workplace.path(''));
        expect((await readdir(workplace.path('.'))).filter(file => file.startsWith(name))).toEqual([]);
        return;
      }
      const fps = format === 'gif' ? 15 : draft.m.fps;
      const frames = Math.round((draft.d * fps) / 1000);
      expect(Math.round((outcome.durationMs * fps) / 1000)).toBe(frames);
      expect(videoPackets(outputPath).packets.length).toBe(frames);
    }),
    { numRuns: renders, interruptAfterTimeLimit: patience - 10_000 },
  );
});

const attempt = (request: RenderRequest) =>
  render(request).catch((error: unknown) => {
    if (error instanceof RenderError) return error;
    throw error;
  });
