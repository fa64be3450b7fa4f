import { paths } from '../contract/paths.ts';
import type { CallOptions } from '../core/backend.ts';
import { BackendError } from '../core/backend-error.ts';
import type { Http } from './http.ts';

/** Answers of a backend that has no such endpoint. */
const notOffered = new Set([404, 405, 501]);

/**
 * Deletes a session with its files, renders and videos. False where the backend offers no deletion (the hosted one
 * documents none); true also when there is no such session any more.
 */
export async function deleteSession(
  http: Http,
  token: string,
  sessionId: string,
  options: CallOptions = {},
): Promise<boolean> {
  try {
    await http.ask({
      call: 'delete-session',
      method: 'DELETE',
      path: paths.ownSession(sessionId),
      token,
      signal: options.signal,
    });
    return true;
  } catch (error) {
    if (!(error instanceof BackendError)) throw error;
    if (error.kind === 'session-unknown') return true;
    if (notOffered.has(error.httpStatus ?? 0)) return false;
    throw error;
  }
}
