/** The longest a webhook may put off the next attempt with Retry-After, seconds. */
const MAX_RETRY_AFTER = 3600;

/** Where the doubling ends: somewhere between these, seconds. */
const CAP = { least: 60, most: 120 } as const;

/**
 * Milliseconds to wait before attempt `failures + 1`: nothing after the first failure, then 2, 4, 8 … s up to a
 * random 60-120 s (telegram-facts §1.4). What the webhook itself asks for in Retry-After goes first.
 *
 * @param random in [0, 1)
 */
export function retryDelay(failures: number, retryAfter: string | null, random: number): number {
  const asked = retryAfter === null ? Number.NaN : Number(retryAfter);
  if (Number.isFinite(asked) && asked >= 0) return Math.min(asked, MAX_RETRY_AFTER) * 1000;
  if (failures <= 1) return 0;
  const cap = CAP.least + random * (CAP.most - CAP.least);
  return Math.min(2 ** (failures - 1), cap) * 1000;
}
