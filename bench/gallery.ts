import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { type RenderRequest, render } from '../studio/render/render.ts';
import {
  type Draft,
  fits,
  lookNames,
  moods,
  motionTypes,
  type Ratio,
  ratios,
  textAnimations,
  textRoles,
  transitionTypes,
  type VisualSegment,
} from '../studio/timeline/draft.ts';
import { framesOf } from './gallery/frames-of.ts';
import { checkPhotos, media, photos } from './render/work-item.ts';

/**
 * `npm run gallery`: a short video and a contact sheet of everything a draft can say, in out/gallery/index.html, so
 * that a person can look at all of it.
 */
const out = 'out/gallery';
/** Frames on a contact sheet. */
const columns = 6;
const tile = 240;

interface Entry {
  readonly name: string;
  readonly draft: Draft;
}

const segment = (n: number, s: number, d: number, extra: Partial<VisualSegment> = {}): VisualSegment => {
  const path = photos[(n - 1) % photos.length] ?? '';
  const m = { name: path, kind: 'image', n } as const;
  return { id: `s${n}`, s, d, m, src: `asset:${path}`, fit: 'cover', ...extra };
};
const video = (sg: VisualSegment[], ratio: Ratio = '16:9', more: Draft['t'] = []): Draft => ({
  v: 1,
  d: Math.max(...sg.map(({ s, d }) => s + d)),
  fi: 0,
  fo: 0,
  m: { title: '', width: ratios[ratio].width / 2, height: ratios[ratio].height / 2, fps: 30 },
  t: [{ id: 'v1', tt: 0, m: { name: 'Photos' }, sg }, ...more],
});
const text = (
  words: string,
  role: (typeof textRoles)[number],
  an: (typeof textAnimations)[number],
): Draft['t'] => [
  {
    id: 'x1',
    tt: 7,
    m: { name: 'Titles' },
    sg: [
      {
        id: 'c1',
        s: 0,
        d: 3000,
        m: { text: words, role, at: 'time' },
        pos: role === 'title' ? 'center' : role === 'watermark' ? 'top-right' : 'bottom',
        color: '#ffffff',
        size: 1,
        an,
      },
    ],
  },
];

const scripts: Readonly<Record<string, string>> = {
  latin: 'Sommer in Åre, 2026',
  cyrillic: 'Лето на Байкале',
  greek: 'Καλοκαίρι στην Κρήτη',
  japanese: '京都の秋',
  chinese: '我们的夏天',
  korean: '제주도의 봄',
  arabic: 'رحلة الصيف',
  hebrew: 'חופשה בגליל',
  devanagari: 'गर्मी की छुट्टियाँ',
  thai: 'ทริปเชียงใหม่',
  emoji: 'Party 🎉👩‍👩‍👧‍👦🇵🇹',
};

const entries: readonly Entry[] = [
  ...transitionTypes.map(type => ({
    name: `transition ${type}`,
    draft: video([segment(1, 0, 1600, { tr: { type, d: 800 } }), segment(4, 800, 1600, { fit: 'blur' })]),
  })),
  ...lookNames.map(look => ({ name: `look ${look}`, draft: video([segment(4, 0, 600, { fx: [look] })]) })),
  ...motionTypes.map(type => ({
    name: `motion ${type}`,
    draft: video([segment(2, 0, 3000, { mo: { type, amount: 0.12 } })]),
  })),
  ...fits.flatMap(fit =>
    (['16:9', '9:16', '1:1', '4:5'] as const).map(ratio => ({
      name: `fit ${fit} ${ratio}`,
      draft: video([segment(5, 0, 1000, { fit, mo: { type: 'zoom-in', amount: 0.08 } })], ratio),
    })),
  ),
  ...textRoles.map(role => ({
    name: `text ${role}`,
    draft: video([segment(3, 0, 3000)], '16:9', text('Lisbon in spring', role, 'fade')),
  })),
  ...textAnimations.map(an => ({
    name: `animation ${an}`,
    draft: video([segment(1, 0, 3000)], '16:9', text('Lisbon in spring', 'title', an)),
  })),
  ...Object.entries(scripts).map(([script, words]) => ({
    name: `script ${script}`,
    draft: video([segment(2, 0, 1000)], '9:16', text(words, 'title', 'none')),
  })),
  ...moods.map(mood => ({
    name: `mood ${mood}`,
    draft: video([segment(5, 0, 20_000, { mo: { type: 'zoom-in', amount: 0.1 } })], '16:9', [
      {
        id: 'a1',
        tt: 1,
        m: { name: mood },
        sg: [
          {
            id: 'm1',
            s: 0,
            d: 20_000,
            vol: 1,
            fi: 0,
            fo: 0,
            m: { name: mood, mood },
            src: `music:${mood}/1`,
          },
        ],
      },
    ]),
  })),
];

async function contactSheet(path: string, sheet: string): Promise<void> {
  const frames = framesOf(path, columns);
  const [first] = frames;
  if (first === undefined) return;
  const height = Math.round((tile * first.height) / first.width);
  const tiles = await Promise.all(
    frames.map(async ({ rgb, width, height: rows }, index) => ({
      input: await sharp(rgb, { raw: { width, height: rows, channels: 3 } })
        .resize(tile, height)
        .png()
        .toBuffer(),
      left: index * tile,
      top: 0,
    })),
  );
  await sharp({ create: { width: tile * frames.length, height, channels: 3, background: '#000000' } })
    .composite(tiles)
    .jpeg({ quality: 85 })
    .toFile(sheet);
}

async function main(): Promise<void> {
  checkPhotos();
  await rm(out, { recursive: true, force: true });
  await mkdir(out, { recursive: true });
  const wanted = process.argv[2] ?? '';
  const rows: string[] = [];
  for (const { name, draft } of entries.filter(entry => entry.name.startsWith(wanted))) {
    const base = name.replaceAll(/[^a-z0-9]+/g, '-');
    const outputPath = join(out, `${base}.mp4`);
    const request: RenderRequest = { draft, media, outputPath, output: { format: 'mp4', quality: 'high' } };
    await render(request);
    await contactSheet(outputPath, join(out, `${base}.jpg`));
    rows.push(`<h2>${name}</h2><a href="${base}.mp4"><img src="${base}.jpg" alt="${name}"></a>`);
    console.log(name);
  }
  const style = 'body{background:#111;color:#eee;font:14px system-ui;margin:2em}img{max-width:100%}';
  const html = `<!doctype html><meta charset="utf-8"><title>Gallery</title><style>${style}</style>${rows.join('\n')}`;
  await writeFile(join(out, 'index.html'), html);
}

await main();
