import { execFile } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { promisify } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chooseFonts } from '../../../../studio/render/text/choose-fonts.ts';
import { drawText } from '../../../../studio/render/text/draw-text.ts';
import { safeZone } from '../../../../studio/render/text/safe-zone.ts';
import { ratios, textPositions, textRoles } from '../../../../studio/timeline/draft.ts';
import { compiledProgram } from '../../../support/compiled-program.ts';
import { hashSamples } from './hash-samples.ts';
import { inkBox } from './pixels.ts';
import { samples } from './samples.ts';
import { type TextWish, textSegment } from './segments.ts';

type Canvas = Readonly<{ width: number; height: number }>;
/** The shapes that a draft has, at 360p: what is safe there is safe at any scale. */
const canvases = Object.values(ratios).map(({ width, height }) => ({
  width: width / 3,
  height: height / 3,
}));
/** Half a pixel of anti-aliasing on each side. */
const ROUNDING = 1;

/** Draws the text, and what is seen of it. */
function expectSafe(wish: TextWish, canvas: Canvas): ReturnType<typeof inkBox> {
  const bitmap = drawText(textSegment(wish), canvas);
  expect(bitmap.rgba).toHaveLength(bitmap.width * bitmap.height * 4);
  for (const value of [bitmap.x, bitmap.y, bitmap.width, bitmap.height]) {
    expect(value % 2).toBe(0);
    expect(value).toBeGreaterThanOrEqual(0);
  }
  expect(bitmap.x + bitmap.width).toBeLessThanOrEqual(canvas.width);
  expect(bitmap.y + bitmap.height).toBeLessThanOrEqual(canvas.height);
  const ink = inkBox(bitmap);
  if (!ink) return undefined;
  const zone = safeZone(canvas);
  expect(ink.left).toBeGreaterThanOrEqual(zone.left - ROUNDING);
  expect(ink.top).toBeGreaterThanOrEqual(zone.top - ROUNDING);
  expect(ink.right).toBeLessThanOrEqual(zone.right + ROUNDING);
  expect(ink.bottom).toBeLessThanOrEqual(zone.bottom + ROUNDING);
  return ink;
}

describe('texts in every script', () => {
  it.each(Object.entries(samples))('%s has a glyph for everything', (_, text) => {
    expect(chooseFonts(text).missing).toEqual([]);
    expect(chooseFonts(text).text).toBe(text);
  });

  it.each(Object.entries(samples))(
    '%s is there and inside the safe zone in every ratio and role',
    (_, text) => {
      canvases.forEach((canvas, index) => {
        const role = textRoles[index % textRoles.length] ?? 'title';
        const pos = textPositions[(text.length + 2 * index) % textPositions.length] ?? 'center';
        expect(expectSafe({ text, role, pos }, canvas)).toBeDefined();
      });
    },
  );

  it('any text, size, position and role stays inside the safe zone', () => {
    const text = fc.oneof(
      fc.constantFrom(...Object.values(samples)),
      fc.string({ unit: 'grapheme', maxLength: 60 }),
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.array(fc.constantFrom(...Object.values(samples)), { maxLength: 6 }).map(parts => parts.join('\n')),
      fc.stringMatching(/^[a-zA-Z0-9/]{1,300}$/),
    );
    const wish = fc.record({
      text,
      role: fc.constantFrom(...textRoles),
      pos: fc.constantFrom(...textPositions),
      size: fc.double({ min: 0.25, max: 4, noNaN: true }),
    });
    const canvas = fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom<Canvas>(...canvases) },
      // Nine times the pixels.
      { weight: 1, arbitrary: fc.constantFrom<Canvas>(...Object.values(ratios)) },
    );
    fc.assert(
      fc.property(wish, canvas, (...drawing) => {
        expectSafe(...drawing);
      }),
      { numRuns: 60 },
    );
  });

  it.each([
    ['prose', 'Lorem ipsum dolor sit amet, consectetur. '.repeat(25)],
    ['one word', 'x'.repeat(1000)],
    ['Chinese', '我们的第一次旅行'.repeat(125)],
    ['emoji', '👨‍👩‍👧‍👦'.repeat(90)],
    ['lines', 'a\n'.repeat(500)],
    ['marks', 'ก\u0e31\u0e48'.repeat(333)],
  ])('a thousand characters of %s stay on the canvas in every role', (_, text) => {
    textRoles.forEach((role, index) => {
      const canvas = canvases[index % canvases.length];
      if (canvas) expectSafe({ text: text.slice(0, 1000), role }, canvas);
    });
  });

  it('draws the same on a machine with other fonts and another language', async () => {
    const require = createRequire(import.meta.url);
    const program = await compiledProgram(new URL('./draw-samples.ts', import.meta.url));
    const otherFonts = dirname(
      require.resolve('@fontsource-variable/noto-sans-jp/files/noto-sans-jp-latin-wght-normal.woff2'),
    );
    const env = { LANG: 'ja_JP.UTF-8', LC_ALL: 'ja_JP.UTF-8', DISABLE_SYSTEM_FONTS_LOAD: '1' };
    const { stdout: there } = await promisify(execFile)(process.execPath, [program, otherFonts], {
      env: { ...process.env, ...env },
    });
    const here = hashSamples();
    expect(there).toBe(here);
    expect(here.trim().split('\n')).toHaveLength(Object.keys(samples).length);
  });

  it('draws on the smallest and largest canvas that a draft allows', () => {
    for (const canvas of [
      { width: 16, height: 16 },
      { width: 16, height: 4096 },
      { width: 4096, height: 16 },
      { width: 3840, height: 2160 },
      { width: 17, height: 33 },
    ])
      expectSafe({ text: 'Lisbon in summer', pos: 'bottom-right' }, canvas);
  });
});
