import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { render } from '../../studio/render/render.ts';
import { photos } from './work-item.ts';

/** Renders a video of many photos of 24 megapixels in a fresh process: `many-photos.ts <count> <folder>`. */
const [, , count = '60', folder = 'out/bench/many'] = process.argv;
const photoMs = 1500;
const crossfadeMs = 500;
const size = { width: 6000, height: 4000 };

await mkdir(folder, { recursive: true });
const files = await Promise.all(
  photos.map(async (path, index) => {
    const file = join(folder, `${index}.jpg`);
    const known = await sharp(file)
      .metadata()
      .catch(() => undefined);
    if (known === undefined) await sharp(path).resize(size.width, size.height).jpeg().toFile(file);
    return file;
  }),
);
if (count !== '0') {
  const numbers = Array.from({ length: Number(count) }, (_, index) => index);
  await render({
    draft: {
      v: 1,
      d: numbers.length * (photoMs - crossfadeMs) + crossfadeMs,
      fi: 0,
      fo: 0,
      m: { title: 'Many', width: 1920, height: 1080, fps: 30 },
      t: [
        {
          id: 'v1',
          tt: 0,
          m: { name: 'Photos' },
          sg: numbers.map(index => ({
            id: `s${index}`,
            s: index * (photoMs - crossfadeMs),
            d: photoMs,
            m: { name: `${index}.jpg`, kind: 'image' as const, n: index + 1 },
            src: `asset:${index}`,
            fit: 'blur' as const,
            mo: { type: 'zoom-in' as const, amount: 0.08 },
            ...(index === numbers.length - 1 ? {} : { tr: { type: 'crossfade' as const, d: crossfadeMs } }),
          })),
        },
      ],
    },
    media: new Map(numbers.map(index => [`asset:${index}`, files[index % files.length] ?? ''])),
    outputPath: join(folder, `${count}.mp4`),
    output: { format: 'mp4', quality: 'high' },
  });
}
