import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createTokenCipher } from '../../../lib/aws/token-cipher.ts';
import { newTokenKey } from '../../../lib/secrets.ts';

const token = 'nmv_usr_AbC-dEf_0123456789abcdefghijklmnopqrstuvwxyz';
const chat = { chatId: -100_42, threadId: 7 };

describe('the cipher of backend tokens', () => {
  it('gives back what it was given, whatever that is', async () => {
    const cipher = createTokenCipher(newTokenKey());
    await fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer(), (text, chatId) => {
        expect(cipher.decrypt(cipher.encrypt(text, { chatId }), { chatId })).toBe(text);
      }),
    );
  });

  it('shows nothing of the token, and not even that two are the same', () => {
    const cipher = createTokenCipher(newTokenKey());
    const [one, two] = [cipher.encrypt(token, chat), cipher.encrypt(token, chat)];
    expect(one).not.toBe(two);
    for (const part of ['nmv', 'AbC-dEf', token.slice(-8)]) expect(one).not.toContain(part);
  });

  it('reads no token of another chat or another topic', () => {
    const cipher = createTokenCipher(newTokenKey());
    const sealed = cipher.encrypt(token, chat);
    expect(cipher.decrypt(sealed, { chatId: chat.chatId })).toBeUndefined();
    expect(cipher.decrypt(sealed, { ...chat, threadId: 8 })).toBeUndefined();
  });

  it('reads nothing that was changed, cut or never one', async () => {
    const cipher = createTokenCipher(newTokenKey());
    const sealed = cipher.encrypt(token, chat);
    await fc.assert(
      fc.property(fc.nat(sealed.length - 1), fc.constantFrom('A', 'z', '.', ''), (at, character) => {
        const changed = sealed.slice(0, at) + character + sealed.slice(at + 1);
        // The last letter of base64url may carry bits that mean nothing.
        if (changed !== sealed && at < sealed.length - 1)
          expect(cipher.decrypt(changed, chat)).toBeUndefined();
      }),
    );
    for (const text of ['', 'v1..', token, 'v1.AAAAAAAA.AAAA']) {
      expect(cipher.decrypt(text, chat)).toBeUndefined();
    }
  });

  it('encrypts with the first key and decrypts with all: so keys are replaced', () => {
    const [earlier, later] = [newTokenKey(), newTokenKey()];
    const sealed = createTokenCipher(earlier).encrypt(token, chat);
    const both = createTokenCipher(`${later},${earlier}`);
    expect(both.decrypt(sealed, chat)).toBe(token);
    expect(createTokenCipher(later).decrypt(both.encrypt(token, chat), chat)).toBe(token);
    expect(createTokenCipher(later).decrypt(sealed, chat)).toBeUndefined();
  });
});
