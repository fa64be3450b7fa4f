import * as z from 'zod';

/** `data` of the credits balance: `total = available + frozen`; frozen is held for running work (nemo-contract §6). */
export const creditsData = z.object({ available: z.number(), frozen: z.number(), total: z.number() });
export type CreditsData = z.infer<typeof creditsData>;

const amount = z.number().optional().catch(undefined);
/** What is read: every amount may be missing or negative and then counts as 0. */
export const creditsReading = z.looseObject({ available: amount, frozen: amount, total: amount });
