import { type ClaimTokenRequest, claimTokenData } from '../contract/claim-token.ts';
import { claimTokenPrefix } from '../contract/headers.ts';
import { paths } from '../contract/paths.ts';
import type { CallOptions, ClaimToken } from '../core/backend.ts';
import { BackendError } from '../core/backend-error.ts';
import type { Http } from './http.ts';
import { readAs } from './read-as.ts';

/** Life of a claim token when the answer does not say, seconds (nemo-contract §2.3). */
const weekSeconds = 604_800;

/** nemo-contract §2.3. Only a `clm_` token is handed out: anything else might be the account's own and ends in a link. */
export async function claimToken(
  http: Http,
  token: string,
  project: { readonly taskId: string; readonly sessionId: string },
  options: CallOptions = {},
): Promise<ClaimToken> {
  const request: ClaimTokenRequest = { task_id: project.taskId, session_id: project.sessionId };
  const { data } = await http.ask({
    call: 'claim-token',
    method: 'POST',
    path: paths.claimToken,
    token,
    body: JSON.stringify(request),
    signal: options.signal,
  });
  const answer = readAs('claim-token', claimTokenData, data);
  if (!answer.claim_token.startsWith(claimTokenPrefix)) {
    throw new BackendError('claim-token', {
      kind: 'bad-answer',
      message: `expected a token that begins with ${claimTokenPrefix}`,
    });
  }
  const seconds = answer.expires_in ?? weekSeconds;
  return { claimToken: answer.claim_token, expiresAt: http.clock.now() + seconds * 1000 };
}
