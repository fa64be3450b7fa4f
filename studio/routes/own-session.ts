import type { SessionRecord } from '../storage/session.ts';
import type { StudioParts } from './parts.ts';
import { Refusal } from './refusal.ts';

/**
 * The caller's session. Somebody else's is answered as one that does not exist.
 * @param user the path's or body's user: `me`, the caller's own id, or nothing (nemo-contract §4.1).
 * @throws Refusal 1002.
 */
export async function ownSession(
  { stores }: Pick<StudioParts, 'stores'>,
  account: string,
  sessionId: string,
  user: string | undefined = 'me',
): Promise<SessionRecord> {
  const session = user === 'me' || user === account ? await stores.sessions.read(sessionId) : undefined;
  if (session === undefined || session.owner !== account) throw new Refusal('session', 'Session not found');
  return session;
}
