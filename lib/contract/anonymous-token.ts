import * as z from 'zod';

/** `data` of anonymous-token (nemo-contract §2.1). `user_id` and `expires_at` are only in older descriptions: emit both, need neither. */
export const anonymousTokenData = z.object({
  token: z.string().min(1),
  /** `anon_…` marks an anonymous account. */
  user_id: z.string().optional(),
  /** RFC 3339, UTC, whole seconds. */
  expires_at: z.string().optional(),
  /** Granted credits. */
  credits: z.number().optional(),
});
export type AnonymousTokenData = z.infer<typeof anonymousTokenData>;

/** Days an anonymous token lives when `expires_at` is not sent (nemo-contract §2.1). */
export const anonymousTokenDays = 7;
/** Credits granted with an anonymous token (nemo-contract §2.1). */
export const anonymousTokenCredits = 100;
