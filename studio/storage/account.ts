import * as z from 'zod';

/** One anonymous account: everything that belongs to one client id. */
export const accountRecord = z.object({
  v: z.literal(1),
  /** `anon_` and a hash of the client id, which itself is not kept. */
  id: z.string(),
  /** Spendable credits; what is held for running work is still in here. */
  credits: z.int().min(0),
  /** What is set aside for work that runs, and until when at most, epoch ms: work that was lost holds nothing for ever. */
  holds: z.array(z.object({ id: z.string(), sum: z.int().min(0), until: z.int() })).default([]),
  /** Epoch ms of the grant; a new grant is due 7 days later. */
  grantedAt: z.int(),
  /** Epoch ms of the tokens issued within the last 7 days, oldest first. */
  issuedAt: z.array(z.int()),
});
export type AccountRecord = Readonly<z.infer<typeof accountRecord>>;

/** A token that was handed out. Its record's id is the SHA-256 of the token: whoever reads the disk cannot use it. */
export const tokenRecord = z.object({
  v: z.literal(1),
  account: z.string(),
  expiresAt: z.int(),
});
export type TokenRecord = Readonly<z.infer<typeof tokenRecord>>;

/** Epoch ms of the tokens that one address was given; kept only when STUDIO_TOKENS_PER_IP limits them. */
export const addressRecord = z.object({ v: z.literal(1), issuedAt: z.array(z.int()) });
export type AddressRecord = Readonly<z.infer<typeof addressRecord>>;
