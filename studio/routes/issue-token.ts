import { opensAccess } from '../../lib/contract/access-key.ts';
import type { AnonymousTokenData } from '../../lib/contract/anonymous-token.ts';
import { headers, maxClientIdLength } from '../../lib/contract/headers.ts';
import type { StudioParts, StudioRequest } from './parts.ts';
import { Refusal } from './refusal.ts';

/** `POST /api/auth/anonymous-token` (nemo-contract §2.1). */
export const issueToken = (parts: StudioParts) => async (context: StudioRequest) => {
  const { accessKeyHash } = parts.settings;
  if (
    accessKeyHash !== undefined &&
    !opensAccess(context.req.header(headers.accessKey) ?? '', accessKeyHash)
  ) {
    throw new Refusal(
      'access',
      `This studio opens accounts for whoever has its key, in ${headers.accessKey}`,
    );
  }
  const clientId = context.req.header(headers.clientId)?.trim() ?? '';
  if (clientId === '') throw new Refusal('client-id', `The header ${headers.clientId} is missing`);
  if (clientId.length > maxClientIdLength) {
    throw new Refusal('client-id', `${headers.clientId} may have ${maxClientIdLength} characters`);
  }
  const issued = await parts.tokens.issue(clientId, parts.addressOf(context) ?? 'unknown');
  if (issued.kind === 'limited') throw new Refusal('rate-limit', `Too many tokens: ${issued.reason}`);
  const { available } = await parts.credits.balance(issued.account.id);
  const data: AnonymousTokenData = {
    token: issued.token,
    user_id: issued.account.id,
    expires_at: new Date(issued.expiresAt).toISOString().replace(/\.\d+Z$/, 'Z'),
    credits: available,
  };
  return context.json({ code: 0, data });
};
