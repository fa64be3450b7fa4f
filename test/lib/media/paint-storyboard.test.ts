import { decode } from 'jpeg-js';
import { beforeAll, expect, test } from 'vitest';
import { createCanvas } from '../../../lib/media/storyboard/canvas.ts';
import { canWrite, openLetters, widthOf, write } from '../../../lib/media/storyboard/letters.ts';
import { paintStoryboard } from '../../../lib/media/storyboard/paint-storyboard.ts';

beforeAll(openLetters);

/** Pixels that are bright after `text` was written on black. */
const written = (text: string): number => {
  const canvas = createCanvas(160, 32, [0, 0, 0]);
  write(canvas, text, { x: 4, y: 24, size: 20, color: [255, 255, 255], room: 150 });
  return decode(canvas.toJpeg()).data.filter((value, at) => at % 4 === 0 && value > 128).length;
};

test.each(['Lisbon 2026', 'Ночь', 'Ελλάδα', 'Đà Nẵng'])('%s can be written', text => {
  expect(canWrite(text)).toBe(true);
  expect(written(text)).toBeGreaterThan(40);
});

test.each(['里斯本', 'لشبونة', 'लिस्बन', '🎉'])('%s is left to the words below the picture', text => {
  expect(canWrite(text)).toBe(false);
  expect(written(text)).toBe(0);
});

test('a text that is too long ends in an ellipsis within its room', () => {
  const canvas = createCanvas(160, 32, [0, 0, 0]);
  write(canvas, 'A very long title of a video', { x: 0, y: 24, size: 20, color: [255, 255, 255], room: 100 });
  const { data, width } = decode(canvas.toJpeg());
  const right = data.findLastIndex((value, at) => at % 4 === 0 && (at / 4) % width > 104 && value > 128);
  expect(right).toBe(-1);
  expect(widthOf('A very long title of a video', 20)).toBeGreaterThan(160);
});

test('a thumbnail that is none leaves an empty tile', async () => {
  const shots = [{ startMs: 0, endMs: 2000 }];
  const board = { lengthMs: 2000, shape: 9 / 16, more: 0, shots, texts: [], music: [] };
  const empty = await paintStoryboard(board, []);
  const withNone = await paintStoryboard(board, [Buffer.from('no picture')]);
  expect(Buffer.from(withNone).equals(empty)).toBe(true);
});
