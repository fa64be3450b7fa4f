import sharp from 'sharp';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { motionPath, windowAt } from '../../../studio/render/plan/motion-path.ts';
import { findFocus } from '../../../studio/render/prepare/find-focus.ts';
import { render } from '../../../studio/render/render.ts';
import type { Motion } from '../../../studio/timeline/draft.ts';
import { type DecodedFrame, decodeFrames } from './support/decode-video.ts';
import { draftOf, photo } from './support/draft.ts';
import { createWorkplace } from './support/workplace.ts';

let workplace: Awaited<ReturnType<typeof createWorkplace>>;
beforeAll(async () => {
  workplace = await createWorkplace();
});
afterAll(() => workplace.remove());

const size = { width: 1280, height: 960 };
const disc = { x: 520, y: 430, radius: 60 };
const frame = { width: 640, height: 360 };

/** Brightness-weighted middle of what is brighter than the ground. */
function centroid({ width, height, rgb }: DecodedFrame): { x: number; y: number } {
  let [sum, x, y] = [0, 0, 0];
  for (let row = 0; row < height; row++) {
    for (let column = 0; column < width; column++) {
      const weight = Math.max(0, (rgb[(row * width + column) * 3 + 1] ?? 0) - 60);
      sum += weight;
      x += weight * (column + 0.5);
      y += weight * (row + 0.5);
    }
  }
  return { x: x / sum, y: y / sum };
}

const motions: readonly Motion[] = [
  { type: 'zoom-in', amount: 0.08 },
  { type: 'zoom-out', amount: 0.15 },
  { type: 'pan-left', amount: 0.1 },
  { type: 'pan-down', amount: 0.1 },
];

it.each(motions)(
  'moves a point by $type within a quarter of a pixel of its ideal way, in every frame',
  async motion => {
    const path = workplace.path('disc.png');
    const svg = `<svg width="${size.width}" height="${size.height}"><rect width="100%" height="100%" fill="#202020"/><circle cx="${disc.x}" cy="${disc.y}" r="${disc.radius}" fill="#f0f0f0"/></svg>`;
    await sharp(Buffer.from(svg)).png().toFile(path);
    const outputPath = workplace.path(`${motion.type}.mp4`);
    await render({
      draft: draftOf(
        { photos: [photo(1, 0, 2000, { mo: motion })] },
        { m: { title: '', ...frame, fps: 60 } },
      ),
      media: new Map([['asset:1', path]]),
      outputPath,
      output: { format: 'mp4', quality: 'high' },
    });
    const focus = await findFocus(sharp(path));
    const ideal = motionPath(size, frame, 'cover', motion, focus);
    const errors = decodeFrames(outputPath).map((decoded, index, all) => {
      const window = windowAt(ideal, (index + 0.5) / all.length);
      const x = ((disc.x / size.width - window.x) / window.width) * frame.width;
      const y = ((disc.y / size.height - window.y) / window.height) * frame.height;
      const found = centroid(decoded);
      return Math.hypot(found.x - x, found.y - y);
    });
    expect(errors.length).toBe(120);
    expect(Math.max(...errors)).toBeLessThan(0.25);
  },
);
