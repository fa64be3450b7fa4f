import { describe, expect, it } from 'vitest';
import { drawText } from '../../../../studio/render/text/draw-text.ts';
import { revealText } from '../../../../studio/render/text/reveal-text.ts';
import { scaleText } from '../../../../studio/render/text/scale-text.ts';
import { edgeContrast, gray, inkBox } from './pixels.ts';
import { type TextWish, textSegment } from './segments.ts';

const canvas = { width: 640, height: 360 };
const draw = (wish: TextWish) => drawText(textSegment(wish), canvas);

describe('drawing a text', () => {
  it('draws nothing for a text without anything to draw', () => {
    for (const text of [' ', '\u0000\u0007', '\u200d\ufe0f', '\ud800', '\u{e000}'])
      expect(draw({ text })).toMatchObject({ width: 0, height: 0 });
  });

  it('draws the same bytes every time', () => {
    const wish = { text: 'Lisbon 夏 صيف 👩🏽‍🚀' };
    expect(Buffer.from(draw(wish).rgba).equals(Buffer.from(draw(wish).rgba))).toBe(true);
  });

  it('puts each position where it belongs', () => {
    const place = (pos: TextWish['pos']) => {
      const box = inkBox(draw({ text: 'Hello', role: 'caption', ...(pos && { pos }) }));
      return { x: ((box?.left ?? 0) + (box?.right ?? 0)) / 2, y: ((box?.top ?? 0) + (box?.bottom ?? 0)) / 2 };
    };
    expect(place('center').x).toBeCloseTo(320, -0.6);
    expect(place('center').y).toBeCloseTo(180, -1);
    expect(place('top-left').x).toBeLessThan(60);
    expect(place('top-left').y).toBeLessThan(40);
    expect(place('bottom-right').x).toBeGreaterThan(580);
    expect(place('bottom-right').y).toBeGreaterThan(320);
    expect(place('left').y).toBeCloseTo(place('right').y, 0);
  });

  it('keeps captions on one baseline, whatever letters they have', () => {
    const bottom = (text: string) => inkBox(draw({ text, role: 'caption', pos: 'bottom' }))?.bottom ?? 0;
    expect(Math.abs(bottom('nose') - bottom('Home'))).toBeLessThanOrEqual(1);
    expect(bottom('quay') - bottom('nose')).toBeGreaterThan(2);
  });

  it('draws 𝓯𝓪𝓷𝓬𝔂 letters as plain ones rather than not at all', () => {
    expect(draw({ text: '🅷 ﬁ ⓐ 𝕳' }).width).toBeGreaterThan(40);
  });

  it.each(['❤️‍🔥', '❤️‍🩹', '🏳️‍🌈', '⛓️‍💥', '👩🏽‍🚀', '👨‍👩‍👧‍👦', '🇵🇹', '🏴󠁧󠁢󠁳󠁣󠁴󠁿', '1️⃣', '👁️‍🗨️'])(
    'draws %s as one picture, not as its parts',
    emoji => {
      const box = inkBox(draw({ text: emoji }));
      const one = inkBox(draw({ text: '😀' }));
      const width = (of: typeof box) => (of?.right ?? 0) - (of?.left ?? 0);
      expect(width(box)).toBeGreaterThan(width(one) * 0.6);
      expect(width(box)).toBeLessThan(width(one) * 1.3);
    },
  );

  it('draws a larger size larger and fits what would be too large', () => {
    const width = (size: number) => {
      const box = inkBox(draw({ text: 'Lisbon', size }));
      return (box?.right ?? 0) - (box?.left ?? 0);
    };
    expect(width(2) / width(1)).toBeCloseTo(2, 1);
    expect(width(4)).toBeLessThanOrEqual(640);
  });

  it('fades its halo out before the edge of the bitmap', () => {
    const { rgba, width, height } = draw({ text: 'Lisbon' });
    const alpha = (x: number, y: number) => rgba[(y * width + x) * 4 + 3] ?? 0;
    const edge = [
      ...Array.from({ length: width }, (_, x) => [alpha(x, 0), alpha(x, height - 1)]),
      ...Array.from({ length: height }, (_, y) => [alpha(0, y), alpha(width - 1, y)]),
    ].flat();
    expect(Math.max(...edge)).toBeLessThanOrEqual(3);
  });

  it.each(['#ffffff', '#000000', '#ff2030', '#ffd84d', '#2040ff', '#777777'])(
    'keeps %s readable on black, grey, white and busy backgrounds',
    color => {
      const busy = (x: number, y: number) => gray(((x * 7 + y * 13) % 11) * 25);
      for (const role of ['title', 'caption'] as const) {
        const bitmap = drawText(textSegment({ text: 'Summer by the river', role, color }), {
          width: 1280,
          height: 720,
        });
        for (const background of [() => gray(0), () => gray(119), () => gray(255), busy])
          expect(edgeContrast(bitmap, color, background)).toBeGreaterThan(3);
      }
    },
  );
});

describe('typing a text', () => {
  const area = (reveal: number, text = 'Lisbon in summer\nwith Anna') =>
    revealText(draw({ text, an: 'type' }), reveal).reduce((sum, clip) => sum + clip.width * clip.height, 0);

  it('shows nothing first, everything last, and more and more in between', () => {
    const whole = draw({ text: 'Lisbon in summer\nwith Anna', an: 'type' });
    const areas = Array.from({ length: 21 }, (_, i) => area(i / 20));
    expect(areas[0]).toBe(0);
    expect(areas.at(-1)).toBe(whole.width * whole.height);
    expect(areas).toEqual([...areas].sort((a, b) => a - b));
    expect(new Set(areas).size).toBeGreaterThan(15);
  });

  it('starts at the right in Arabic and Hebrew', () => {
    const bitmap = draw({ text: 'شلالات جميلة', an: 'type' });
    const [clip] = revealText(bitmap, 0.3);
    expect((clip?.x ?? 0) + (clip?.width ?? 0)).toBe(bitmap.width);
    expect(clip?.x).toBeGreaterThan(bitmap.width / 2);
  });
});

describe('scaling a text', () => {
  it('keeps its middle and stays on the canvas', () => {
    const bitmap = draw({ text: 'Lisbon' });
    const smaller = scaleText(bitmap, 0.8, canvas);
    expect(smaller.width).toBeCloseTo(bitmap.width * 0.8, -0.8);
    expect(smaller.x + smaller.width / 2).toBeCloseTo(bitmap.x + bitmap.width / 2, -0.4);
    const larger = scaleText(bitmap, 6, canvas);
    expect(larger).toMatchObject({ x: 0, width: canvas.width });
  });
});
