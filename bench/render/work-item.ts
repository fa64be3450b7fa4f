import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { RenderRequest } from '../../studio/render/render.ts';
import type { Draft } from '../../studio/timeline/draft.ts';

/** Five photos, 30.0 s, 1920x1080 at 30 fps, zoom 1.00 → 1.15 on each, 1 s crossfades, 30 s of music. */
export const seconds = 30;
export const photoMs = 6800;
export const crossfadeMs = 1000;

/** Photos of at least 6 megapixels in a directory, `BENCH_PHOTOS`. */
const directory = process.env['BENCH_PHOTOS'] ?? '../shared/photos/original';
export const photos = ['1-sunset', '2-mountain', '3-stream', '4-autumn', '5-dandelion'].map(name =>
  join(directory, `${name}.jpg`),
);

export function checkPhotos(): void {
  const missing = photos.filter(path => !existsSync(path));
  if (missing.length > 0) throw new Error(`Photos are missing: ${missing.join(', ')}. Set BENCH_PHOTOS.`);
}

export const media: RenderRequest['media'] = new Map(photos.map(path => [`asset:${path}`, path]));

export const workItem = (title?: string): Draft => ({
  v: 1,
  d: seconds * 1000,
  fi: 0,
  fo: 0,
  m: { title: 'W', width: 1920, height: 1080, fps: 30 },
  t: [
    {
      id: 'v1',
      tt: 0,
      m: { name: 'Photos' },
      sg: photos.map((path, index) => ({
        id: `s${index}`,
        s: index * (photoMs - crossfadeMs),
        d: photoMs,
        m: { name: path, kind: 'image', n: index + 1 },
        src: `asset:${path}`,
        fit: 'cover',
        mo: { type: 'zoom-in', amount: 0.15 },
        ...(index === photos.length - 1 ? {} : { tr: { type: 'crossfade', d: crossfadeMs } }),
      })),
    },
    {
      id: 'a1',
      tt: 1,
      m: { name: 'Music' },
      sg: [
        {
          id: 'm1',
          s: 0,
          d: seconds * 1000,
          vol: 0.8,
          fi: 0,
          fo: 0,
          m: { name: 'Lo-fi' },
          src: 'music:lo-fi/1',
        },
      ],
    },
    {
      id: 'x1',
      tt: 7,
      m: { name: 'Titles' },
      sg:
        title === undefined
          ? []
          : [
              {
                id: 'c1',
                s: 0,
                d: 3000,
                m: { text: title, role: 'title', at: 'time' },
                pos: 'center',
                color: '#ffffff',
                size: 1,
                an: 'fade',
              },
            ],
    },
  ],
});
