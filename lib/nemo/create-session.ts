import { paths } from '../contract/paths.ts';
import { type SessionRequest, sessionData } from '../contract/session.ts';
import type { CallOptions } from '../core/backend.ts';
import type { BackendSession } from '../core/ports/chat-store.ts';
import type { Http } from './http.ts';
import { readAs } from './read-as.ts';

/** nemo-contract §3. `language` is a BCP 47 tag. */
export async function createSession(
  http: Http,
  token: string,
  options: CallOptions & { readonly language: string },
): Promise<BackendSession> {
  const request: SessionRequest = { task_name: 'project', language: options.language };
  const { data } = await http.ask({
    call: 'create-session',
    method: 'POST',
    path: paths.session,
    token,
    body: JSON.stringify(request),
    signal: options.signal,
  });
  const answer = readAs('create-session', sessionData, data);
  const bindId = answer.bind_id ?? (answer.user_id?.startsWith('anon_') ? answer.user_id : undefined);
  return {
    sessionId: answer.session_id,
    ...(answer.task_id === undefined ? {} : { taskId: answer.task_id }),
    ...(bindId === undefined ? {} : { bindId }),
  };
}
