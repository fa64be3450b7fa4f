import type { Backend, BackendState } from '../core/backend.ts';
import { BackendError } from '../core/backend-error.ts';
import type { Chat } from '../core/chat.ts';
import type { BackendSession, ChatStore, Clock } from '../core/ports.ts';

/** A token is renewed when less than this is left of it: longer than the longest job. */
const renewBefore = 60 * 60 * 1000;

export interface OpenSession {
  readonly token: string;
  readonly session: BackendSession;
  /** True when an earlier session could not be kept: its timeline is gone (nemo-contract §2.4). */
  readonly replaced: boolean;
}

export interface OpenSessionDependencies {
  readonly chats: ChatStore;
  readonly backend: Backend;
  readonly clock: Clock;
  readonly newId: () => string;
  /** NEMO_TOKEN: one account for all chats instead of an anonymous one for each. */
  readonly fixedToken?: string;
}

/**
 * The chat's token and session, made when missing. The client id is made once and kept, because every new one spends
 * one of the address's few tokens (nemo-contract §1); a new token means a new session, which the old account's is not.
 * Safe to repeat; throws BackendError.
 */
export const openSession = async (
  { chats, backend, clock, newId, fixedToken }: OpenSessionDependencies,
  chat: Chat,
  language: string,
): Promise<OpenSession> => {
  const record = await chats.open(chat);
  const kept =
    fixedToken ??
    (record.token && record.token.expiresAt - clock() > renewBefore ? record.token.value : undefined);
  if (kept !== undefined && record.session) return { token: kept, session: record.session, replaced: false };

  const token = kept ?? (await newToken());
  const session = await backend.createSession(token, { language });
  await chats.setSession(chat, session);
  return { token, session, replaced: record.session !== undefined };

  async function newToken(): Promise<string> {
    const clientId = record.clientId ?? (await chats.keepClientId(chat, newId()));
    const { value, expiresAt, userId } = await backend.acquireToken(clientId);
    await chats.setToken(chat, { value, expiresAt, ...(userId === undefined ? {} : { userId }) });
    return value;
  }
};

/**
 * Like openSession, but asks the backend first whether it still knows token and session. What it has forgotten is
 * replaced once; the timeline is then a new one, and the assets have to be uploaded again (nemo-contract §2.4, §10).
 */
export const openLiveSession = async (
  deps: OpenSessionDependencies,
  chat: Chat,
  language: string,
): Promise<OpenSession & { readonly state: BackendState }> => {
  const opened = await openSession(deps, chat, language);
  try {
    return { ...opened, state: await deps.backend.state(opened.token, opened.session.sessionId) };
  } catch (error) {
    if (!(error instanceof BackendError)) throw error;
    if (error.kind !== 'token-invalid' && error.kind !== 'session-unknown') throw error;
    if (error.kind === 'token-invalid') await deps.chats.setToken(chat, undefined);
    await deps.chats.setSession(chat, undefined);
  }
  const renewed = await openSession(deps, chat, language);
  const state = await deps.backend.state(renewed.token, renewed.session.sessionId);
  return { ...renewed, replaced: true, state };
};
