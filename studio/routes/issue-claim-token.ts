import { type ClaimTokenData, claimTokenRequest } from '../../lib/contract/claim-token.ts';
import { claimTokenPrefix } from '../../lib/contract/headers.ts';
import { TOKEN_LIFE_MS } from '../credits/tokens.ts';
import { newSecret } from '../storage/ids.ts';
import { ownSession } from './own-session.ts';
import { parseBody } from './parse-body.ts';
import type { StudioParts, StudioRequest } from './parts.ts';
import { Refusal } from './refusal.ts';

/**
 * `POST /api/auth/claim-token` (nemo-contract §2.3). The token opens nothing and is not kept: it is for the hosted
 * product's web page, which the studio does not have.
 */
export const issueClaimToken = (parts: StudioParts) => async (context: StudioRequest) => {
  const body = await parseBody(context, claimTokenRequest);
  const session = await ownSession(parts, context.get('account'), body.session_id);
  if (session.taskId !== body.task_id) throw new Refusal('session', 'Task not found');
  const data: ClaimTokenData = {
    claim_token: `${claimTokenPrefix}${newSecret(parts.world)}`,
    expires_in: TOKEN_LIFE_MS / 1000,
  };
  return context.json({ code: 0, data });
};
