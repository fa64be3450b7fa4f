import { anonymousTokenData, anonymousTokenDays } from '../contract/anonymous-token.ts';
import { headers, maxClientIdLength } from '../contract/headers.ts';
import { paths } from '../contract/paths.ts';
import type { AcquiredToken, CallOptions } from '../core/backend.ts';
import type { Http } from './http.ts';
import { readAs } from './read-as.ts';

const dayMs = 86_400_000;

/** nemo-contract §2.1. TypeError for an id that cannot be one. */
export async function acquireToken(
  http: Http,
  clientId: string,
  options: CallOptions = {},
): Promise<AcquiredToken> {
  if (clientId === '' || clientId.length > maxClientIdLength) {
    throw new TypeError(`clientId must have 1 to ${maxClientIdLength} characters, got ${clientId.length}`);
  }
  const { data } = await http.ask({
    call: 'acquire-token',
    method: 'POST',
    path: paths.anonymousToken,
    headers: {
      [headers.clientId]: clientId,
      ...(http.accessKey === undefined ? {} : { [headers.accessKey]: http.accessKey }),
    },
    signal: options.signal,
  });
  const answer = readAs('acquire-token', anonymousTokenData, data);
  const now = http.clock.now();
  const expiresAt = Date.parse(answer.expires_at ?? '');
  return {
    value: answer.token,
    // What was just issued has not expired: then one of the two clocks is wrong.
    expiresAt: expiresAt > now ? expiresAt : now + anonymousTokenDays * dayMs,
    ...(answer.user_id === undefined ? {} : { userId: answer.user_id }),
    ...(answer.credits === undefined ? {} : { credits: answer.credits }),
  };
}
