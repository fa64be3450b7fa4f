import { createHash, timingSafeEqual } from 'node:crypto';

/** What a studio that not everybody may use knows of the key to it: SHA-256 in hex, so that its settings need no secret. */
export const hashOfAccessKey = (key: string): string => createHash('sha256').update(key).digest('hex');

/** Takes the same time for every wrong key. */
export const opensAccess = (key: string, hash: string): boolean => {
  const [given, wanted] = [hashOfAccessKey(key), hash].map(hex => Buffer.from(hex, 'hex'));
  return given !== undefined && wanted?.length === given.length && timingSafeEqual(given, wanted);
};
