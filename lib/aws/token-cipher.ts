import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';
import { type Chat, chatKey } from '../core/chat.ts';

/** Makes backend tokens unreadable for whoever can read the table, a backup of it, or its disk. */
export interface TokenCipher {
  /** `v1.<key id>.<base64url>`; another text each time. */
  encrypt(token: string, chat: Chat): string;
  /** Undefined for what was encrypted for another chat or with a key that is not here, and for anything else. */
  decrypt(stored: string, chat: Chat): string | undefined;
}

const algorithm = 'aes-256-gcm';
/** Bytes of a nonce: what AES-GCM is made for. Random ones are safe for 2^32 tokens under one key. */
const nonceLength = 12;
const tagLength = 16;

const stored = /^v1\.([\w-]{8})\.([\w-]+)$/;

/** `keys`: 32 bytes each in base64url, separated by commas. The first encrypts, all decrypt: so keys are replaced. */
export const createTokenCipher = (keys: string): TokenCipher => {
  const known = keys.split(',').map(text => {
    const key = Buffer.from(text, 'base64url');
    return { id: createHash('sha256').update(key).digest('base64url').slice(0, 8), key };
  });
  const [current] = known;
  if (current === undefined) throw new TypeError('keys must hold at least one key');

  return {
    encrypt(token, chat) {
      const nonce = randomBytes(nonceLength);
      const cipher = createCipheriv(algorithm, current.key, nonce).setAAD(contextOf(chat));
      const encrypted = Buffer.concat([
        nonce,
        cipher.update(token, 'utf8'),
        cipher.final(),
        cipher.getAuthTag(),
      ]);
      return `v1.${current.id}.${encrypted.toString('base64url')}`;
    },

    decrypt(text, chat) {
      const [, id, body = ''] = stored.exec(text) ?? [];
      const key = known.find(each => each.id === id)?.key;
      const bytes = Buffer.from(body, 'base64url');
      if (key === undefined || bytes.length < nonceLength + tagLength) return undefined;
      const decipher = createDecipheriv(algorithm, key, bytes.subarray(0, nonceLength), {
        authTagLength: tagLength,
      })
        .setAAD(contextOf(chat))
        .setAuthTag(bytes.subarray(-tagLength));
      try {
        const token = decipher.update(bytes.subarray(nonceLength, -tagLength));
        return Buffer.concat([token, decipher.final()]).toString('utf8');
      } catch {
        // Another chat's, or somebody has changed it.
        return undefined;
      }
    },
  };
};

/** Binds a token to its chat: moved to another row, it cannot be read. */
const contextOf = (chat: Chat): Buffer => Buffer.from(`token of ${chatKey(chat)}`);
