import { createHash, timingSafeEqual } from 'node:crypto';

/** Whether a caller knows the webhook's secret. Takes as long for a near miss as for a far one. */
export const isSecret = (given: string | undefined, secret: string): boolean =>
  timingSafeEqual(digest(given ?? ''), digest(secret));

/** Equal lengths, whatever was given: the comparison refuses others. */
const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
