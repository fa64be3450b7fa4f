import { describe, expect, test } from 'vitest';
import { editWords } from '../../../lib/core/edit-words.ts';

describe('a reply to photo 2', () => {
  test.each([
    ['make this one longer', 'make photo 2 longer'],
    ['Remove it', 'Remove photo 2'],
    ['that picture first please', 'photo 2 first please'],
    ['lösch das', 'Photo 2: lösch das'],
    ['caption "Rome"', 'Photo 2: caption "Rome"'],
    ['put photo 3 before this', 'put photo 3 before this'],
    ['第3张放前面', '第3张放前面'],
    ['swap with #4', 'swap with #4'],
  ])('%s → %s', (text, sent) => {
    expect(editWords(text, { place: 2 })).toBe(sent);
  });
});

describe('the usual format', () => {
  test('goes with a request that names none', () => {
    expect(editWords('nice and slow', { ratio: '9:16' })).toBe('nice and slow\n9:16');
  });

  test.each(['make it vertical', 'square please', '16:9', '竖屏', 'for TikTok', 'en cuadrado', '1080x1920'])(
    'gives way to %s',
    text => {
      expect(editWords(text, { ratio: '1:1' })).toBe(text);
    },
  );
});
