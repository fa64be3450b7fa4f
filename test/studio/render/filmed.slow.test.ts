import { afterAll, beforeAll, expect, it } from 'vitest';
import { render } from '../../../studio/render/render.ts';
import { decodeFrames, distance, meanColor } from './support/decode-video.ts';
import { draftOf, photo } from './support/draft.ts';
import { type FilmedFrame, filmClip, type Light } from './support/film-clip.ts';
import { createWorkplace } from './support/workplace.ts';

let workplace: Awaited<ReturnType<typeof createWorkplace>>;
beforeAll(async () => {
  workplace = await createWorkplace();
});
afterAll(() => workplace.remove());

/** Renders a clip in full and gives the mean colours of its frames, 30 a second. */
async function shown(name: string, frames: readonly FilmedFrame[], ms: number, light: Light = 'sdr') {
  const source = workplace.path(`${name}.mp4`);
  filmClip(source, frames, light);
  const outputPath = workplace.path(`${name}-shown.mp4`);
  await render({
    draft: draftOf({ photos: [photo(1, 0, ms, { m: { name, kind: 'video', n: 1 }, src: 'asset:clip' })] }),
    media: new Map([['asset:clip', source]]),
    outputPath,
    output: { format: 'mp4', quality: 'high' },
  });
  return decodeFrames(outputPath).map(frame => meanColor(frame));
}

const red = [63, 102, 240] as const;
const green = [173, 42, 26] as const;
const grey = (y: number): FilmedFrame['yuv'] => [y, 128, 128];

it('shows the frames of a clip of variable frame rate at their own times', async () => {
  // A quick second of red, then the light fails and the phone gives each frame of green a third of a second.
  const quick = Array.from({ length: 30 }, (_, index) => ({
    atMs: Math.round((index * 1000) / 30),
    yuv: red,
  }));
  const slow = [1000, 1333, 1667].map(atMs => ({ atMs, yuv: green }));
  const colors = await shown('variable', [...quick, ...slow], 2000);
  expect(colors).toHaveLength(60);
  colors.forEach((color, index) => {
    expect(distance(color, index < 30 ? [255, 0, 0] : [0, 255, 0]), `frame ${index}`).toBeLessThan(12);
  });
});

it.each(['hlg', 'pq'] as const)('brings the light of a clip in %s into the range of screens', async light => {
  // In percent of the signal: a dark wall, a grey card, paper (203 nits by BT.2408), a lamp.
  const signal = light === 'hlg' ? [0.2, 0.38, 0.75, 1] : [0.25, 0.38, 0.58, 0.75];
  const frames = signal.map((part, index) => ({ atMs: index * 200, yuv: grey(Math.round(16 + 219 * part)) }));
  const colors = await shown(light, frames, 800, light);
  for (const color of colors) expect(Math.max(...color) - Math.min(...color)).toBeLessThan(6);
  const [wall = 0, card = 0, paper = 0, lamp = 0] = [3, 9, 15, 21].map(index => colors[index]?.[1]);
  // Without mapping a player would show the signal as it is: paper in HLG 191, in PQ 148, and lamps no brighter.
  expect(wall).toBeLessThan(70);
  expect(card).toBeGreaterThan(95);
  expect(card).toBeLessThan(125);
  expect(paper).toBeGreaterThan(205);
  expect(paper).toBeLessThan(230);
  expect(lamp).toBeGreaterThan(245);
});
