import { decode } from 'jpeg-js';
import { expect, test } from 'vitest';
import { createCanvas } from '../../../lib/media/storyboard/canvas.ts';
import { openLetters } from '../../../lib/media/storyboard/letters.ts';
import { paintStoryboard } from '../../../lib/media/storyboard/paint-storyboard.ts';

/** `text` as it is written on black, by pixel: red, green, blue, alpha. */
const written = async (text: string, room = 150) => {
  const letters = await openLetters([text]);
  const canvas = createCanvas(160, 32, [0, 0, 0]);
  letters.write(canvas, text, { x: 4, y: 24, size: 20, color: [255, 255, 255], room });
  const { data, width } = decode(canvas.toJpeg());
  const isBright = (value: number, at: number) => at % 4 === 0 && value > 128;
  return {
    bright: data.filter(isBright).length,
    data,
    ends: Math.max(...Array.from(data, (value, at) => (isBright(value, at) ? (at / 4) % width : 0))),
    long: letters.widthOf(text, 20),
  };
};

test.each([
  'Lisbon 2026',
  'Ночь',
  'Ελλάδα',
  'Đà Nẵng',
  '里斯本「你好」',
  'リスボンの夜',
  '리스본',
  'لشبونة 2026',
  'ירושלים',
  'लिस्बन',
  'ลิสบอน',
  'லிஸ்பன்',
])('%s can be written', async text => {
  const { bright, ends } = await written(text);
  expect(bright).toBeGreaterThan(40);
  expect(ends).toBeGreaterThan(30);
});

test('emoji have their own colours, sequences are one', async () => {
  const { data, long } = await written('🎉');
  const colorful = data.filter((red, at) => at % 4 === 0 && Math.abs(red - (data[at + 2] ?? 0)) > 60);
  expect(colorful.length).toBeGreaterThan(20);
  expect((await written('👨‍👩‍👧')).long).toBe(long);
  expect((await written('🇵🇹')).long).toBe(long);
});

test('letters of Arabic join, and vowel signs of Hindi and Thai take no room of their own', async () => {
  const apart = [...'لشبونة'].map(async letter => (await written(letter)).long);
  const sum = (await Promise.all(apart)).reduce((a, b) => a + b, 0);
  expect((await written('لشبونة')).long).toBeLessThan(sum);
  expect((await written('ลิสบอน')).long).toBe((await written('ลสบอน')).long);
});

test('an Arabic line begins at the right, and its number stands to the left of what comes before it', async () => {
  const [words, line] = [await written('لشبونة'), await written('لشبونة 2026')];
  const number = (await written('2026 ')).long;
  // The words end where the number and the space before it have made room.
  expect(line.ends - words.ends).toBeGreaterThan(number - 3);
});

test('a text that is too long ends in an ellipsis within its room', async () => {
  for (const text of [
    'A very long title of a video',
    'فيديو قصير جدا عن رحلتنا',
    '一个非常非常长的视频标题',
  ]) {
    const { ends, long } = await written(text, 100);
    expect(long).toBeGreaterThan(100);
    expect(ends).toBeLessThanOrEqual(105);
    expect(ends).toBeGreaterThan(60);
  }
});

test('a thumbnail that is none leaves an empty tile', async () => {
  const shots = [{ startMs: 0, endMs: 2000 }];
  const board = { lengthMs: 2000, shape: 9 / 16, more: 0, shots, texts: [], music: [] };
  const empty = await paintStoryboard(board, []);
  const withNone = await paintStoryboard(board, [Buffer.from('no picture')]);
  expect(Buffer.from(withNone).equals(empty)).toBe(true);
});
