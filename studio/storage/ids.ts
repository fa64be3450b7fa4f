import { createHash, timingSafeEqual } from 'node:crypto';
import type { Surroundings } from '../surroundings.ts';

/** Bytes of randomness in whatever must not be guessed. */
const SECRET_BYTES = 24;
const SMALLEST_SESSION_ID = 10n ** 18n;
/** 19 digits and below 2^63, as the documented sample (nemo-contract §1). */
const SESSION_IDS = 2n ** 63n - SMALLEST_SESSION_ID;

export function newSessionId(world: Surroundings): string {
  return (SMALLEST_SESSION_ID + (world.randomBytes(16).readBigUInt64BE() % SESSION_IDS)).toString();
}

/** URL-safe and unguessable, without the separators that links and records use. */
export function newSecret(world: Surroundings): string {
  return world.randomBytes(SECRET_BYTES).toString('hex');
}

export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** Compares secrets in a time that says nothing about where they differ. */
export function sameSecret(one: string, other: string): boolean {
  return timingSafeEqual(Buffer.from(sha256(one)), Buffer.from(sha256(other)));
}
