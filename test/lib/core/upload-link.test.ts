import { expect, test } from 'vitest';
import { parseUploadToken, uploadKey, uploadToken } from '../../../lib/core/upload-link.ts';

const id = 'abcdefghijklmnopqrstuvwxyz_-0123';

test.each([{ chatId: 42 }, { chatId: -100_123, threadId: 7 }])('a token tells its chat: %o', chat => {
  expect(parseUploadToken(uploadToken({ chat, id }))).toEqual({ chat, id });
});

test.each(['', id, `42_${id}x`, `42_../${id.slice(3)}`, `42.x_${id}`, `${'9'.repeat(30)}_${id}`])(
  'what is no token is none: %s',
  token => {
    expect(parseUploadToken(token)).toBeUndefined();
  },
);

test('uploads lie with their chat', () => {
  expect(uploadKey({ chat: { chatId: 42 }, id }, 3)).toBe(`uploads/42/${id}/3`);
});
