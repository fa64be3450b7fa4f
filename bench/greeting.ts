import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  ALL_FORMATS,
  Conversion,
  FilePathSource,
  FilePathTarget,
  Input,
  Mp4OutputFormat,
  Output,
} from 'mediabunny';
import { render } from '../studio/render/render.ts';
import type { Draft, VisualSegment } from '../studio/timeline/draft.ts';
import { checkPhotos, media, photos } from './gallery/photos.ts';

/** `npm run greeting`: makes the clip that people get with their first greeting. It is kept in the repository. */
const clipPath = 'lib/telegram/greeting/greeting.mp4';

/** Small enough to lie beside a Lambda's code and to load on a slow line. Bytes. */
const maxBytes = 420_000;
/** Square: as large as it can be in a phone's chat while the words below it are still seen. Pixels. */
const side = 640;
const photoMs = 1900;
const transitionMs = 500;

/** Which photos, and how each goes over into the next. */
const shots = [
  { photo: 1, motion: 'zoom-in', transition: 'crossfade' },
  { photo: 2, motion: 'pan-right', transition: 'slide-left' },
  { photo: 6, motion: 'zoom-in', transition: 'zoom' },
  { photo: 4, motion: 'zoom-out', transition: 'circle' },
  { photo: 5, motion: 'zoom-in' },
] as const;

const segments = shots.map(({ photo, motion, ...shot }, index): VisualSegment => {
  const path = photos[photo - 1] ?? '';
  return {
    id: `s${photo}`,
    s: index * (photoMs - transitionMs),
    d: photoMs,
    m: { name: path, kind: 'image', n: photo },
    src: `asset:${path}`,
    fit: 'cover',
    mo: { type: motion, amount: 0.12 },
    ...('transition' in shot ? { tr: { type: shot.transition, d: transitionMs } } : {}),
  };
});

/** A year and a sparkle: a title that reads the same in every language. */
const draft: Draft = {
  v: 1,
  d: Math.max(...segments.map(({ s, d }) => s + d)),
  fi: 0,
  fo: 0,
  m: { title: '', width: side, height: side, fps: 30 },
  t: [
    { id: 'v1', tt: 0, m: { name: 'Photos' }, sg: segments },
    {
      id: 'x1',
      tt: 7,
      m: { name: 'Titles' },
      sg: [
        {
          id: 'c1',
          s: 200,
          d: 2300,
          m: { text: '2026 ✨', role: 'title', at: 'start' },
          pos: 'center',
          color: '#ffffff',
          size: 1.4,
          an: 'pop',
        },
      ],
    },
  ],
};

/** Copies the pictures alone: Telegram plays a video over and over by itself only when it has no sound. */
const withoutSound = async (from: string, to: string): Promise<void> => {
  const input = new Input({ source: new FilePathSource(from), formats: ALL_FORMATS });
  const output = new Output({
    target: new FilePathTarget(to),
    format: new Mp4OutputFormat({ fastStart: 'in-memory' }),
  });
  const conversion = await Conversion.init({ input, output, audio: { discard: true }, showWarnings: false });
  await conversion.execute();
  input.dispose();
};

checkPhotos();
const folder = await mkdtemp(join(tmpdir(), 'reelay-greeting-'));
const outputPath = join(folder, 'greeting.mp4');
await render({ draft, media, outputPath, output: { format: 'mp4', quality: 'high', maxBytes } });
await withoutSound(outputPath, clipPath);
await rm(folder, { recursive: true });
