import { spawnSync } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RenderRequest, render } from '../../../studio/render/render.ts';
import { draftOf, music, photo } from './support/draft.ts';
import { createWorkplace } from './support/workplace.ts';

/** Judged by somebody else's meter (EBU R 128), not by ours. */
const haveFfmpeg = spawnSync('ffmpeg', ['-version']).error === undefined;
if (!haveFfmpeg) console.warn('ffmpeg is not installed: nobody but ourselves judges how loud the music is.');

const ffmpeg = (...args: readonly string[]): string => {
  const { status, stderr } = spawnSync('ffmpeg', ['-hide_banner', '-nostats', '-y', ...args], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
  return stderr;
};

/** Integrated loudness of a file's sound after some filters, LUFS. */
function loudness(path: string, ...filters: readonly string[]): number {
  const told = ffmpeg('-i', path, '-vn', '-af', [...filters, 'ebur128'].join(','), '-f', 'null', '-');
  const found = /Integrated loudness:\s+I:\s+(-?[\d.]+) LUFS/.exec(told)?.[1];
  if (found === undefined) throw new Error(`ffmpeg measured nothing: ${told}`);
  return Number(found);
}

describe.skipIf(!haveFfmpeg)('to other ears', () => {
  let workplace: Awaited<ReturnType<typeof createWorkplace>>;
  let media: RenderRequest['media'];
  beforeAll(async () => {
    workplace = await createWorkplace();
    const clip = workplace.path('clip.mp4');
    // A tone far above the music from the third to the seventh second, so that a filter tells the two apart.
    const tone = 'aevalsrc=0.1*sin(2*PI*12000*t)*between(t\\,3\\,7):d=10:s=48000';
    ffmpeg('-f', 'lavfi', '-i', 'color=c=gray:s=64x36:r=5:d=10', '-f', 'lavfi', '-i', tone, clip);
    media = new Map([
      ['asset:1', await workplace.plainPhoto('1.png', '#c02020', 64, 36)],
      ['asset:2', clip],
    ]);
  });
  afterAll(() => workplace.remove());

  const m = { title: '', width: 64, height: 36, fps: 30 } as const;
  const output = { format: 'mp4', quality: 'low' } as const;

  it.each(['calm', 'upbeat', 'cinematic'])('%s music is at -16 LUFS, give or take one', async mood => {
    const sounds = [music(9000, { vol: 1, src: `music:${mood}/3` })];
    const outputPath = workplace.path(`${mood}.mp4`);
    await render({
      draft: draftOf({ photos: [photo(1, 0, 9000)], sounds }, { m }),
      media,
      outputPath,
      output,
    });
    expect(Math.abs(loudness(outputPath) + 16)).toBeLessThanOrEqual(1);
  });

  it('no attack of what is decoded rises above -1 dBTP', async () => {
    // At one of its attacks the encoder's noise shaping threw a sample up to -0.6.
    const sounds = [music(20_000, { vol: 1, src: 'music:holiday/3' })];
    const outputPath = workplace.path('attacks.mp4');
    await render({
      draft: draftOf({ photos: [photo(1, 0, 20_000)], sounds }, { m }),
      media,
      outputPath,
      output,
    });
    const told = ffmpeg('-i', outputPath, '-vn', '-af', 'ebur128=peak=true', '-f', 'null', '-');
    const peak = /True peak:\s+Peak:\s+(-?[\d.]+) dBFS/.exec(told)?.[1];
    expect(Number(peak)).toBeLessThan(-1);
  });

  it('music sinks while a clip is heard, and comes back', async () => {
    const heard = async (vol: number): Promise<string> => {
      const clip = photo(2, 0, 10_000, { m: { name: 'clip.mp4', kind: 'video', n: 2 }, vol });
      const sounds = [music(10_000, { vol: 1, src: 'music:upbeat/3' })];
      const outputPath = workplace.path(`heard-${vol}.mp4`);
      await render({ draft: draftOf({ photos: [clip], sounds }, { m }), media, outputPath, output });
      return outputPath;
    };
    const [alone, ducked] = [await heard(0), await heard(1)];
    const low = Array.from({ length: 3 }, () => 'lowpass=f=4000');
    const sunk = (from: number, to: number): number => {
      const part = [`atrim=${from}:${to}`, ...low];
      return loudness(alone, ...part) - loudness(ducked, ...part);
    };
    expect(Math.abs(sunk(0.5, 2.5))).toBeLessThan(0.5);
    // To a quarter: 12 dB.
    expect(sunk(4, 6.5)).toBeGreaterThan(11);
    expect(sunk(4, 6.5)).toBeLessThan(13);
    expect(sunk(9, 10)).toBeLessThan(2);
  });
});
