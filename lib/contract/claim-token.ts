import * as z from 'zod';

export const claimTokenRequest = z.object({ task_id: z.string().min(1), session_id: z.string().min(1) });
export type ClaimTokenRequest = z.infer<typeof claimTokenRequest>;

/** `data` of claim-token (nemo-contract §2.3). `expires_in` is in seconds. */
export const claimTokenData = z.object({
  claim_token: z.string().min(1),
  expires_in: z.number().optional(),
});
export type ClaimTokenData = z.infer<typeof claimTokenData>;
