import type { StudioParts, StudioRequest } from './parts.ts';

/** `GET /api/credits/balance/simple` (nemo-contract §6). */
export const showCredits = (parts: StudioParts) => async (context: StudioRequest) =>
  context.json({ code: 0, data: await parts.credits.balance(context.get('account')) });
