import type { Backend, BackendState } from '../core/backend.ts';
import { BackendError, type BackendErrorKind } from '../core/backend-error.ts';
import type { Chat } from '../core/chat.ts';
import type { BackendSession, ChatRecord, ChatStore } from '../core/ports/chat-store.ts';
import type { Clock } from '../core/ports/clock.ts';

/** A job begins with at least this much left of its token: longer than the longest job. */
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
  /**
   * NEMO_TOKEN: one account for all chats instead of an anonymous one for each. A chat that has an anonymous token all
   * the same is one for which it was refused, or that is older than the setting.
   */
  readonly fixedToken?: string;
  /** Tells the operator that the backend refuses NEMO_TOKEN, and that the chat goes on anonymously (nemo-contract §2.4). */
  readonly onFixedTokenRefused?: (chat: Chat) => void;
}

/**
 * The chat's token and session, made when missing. A new token means a new session, which the old account's is not.
 * Safe to repeat; throws BackendError.
 */
export const openSession = async (
  deps: OpenSessionDependencies,
  chat: Chat,
  language: string,
): Promise<OpenSession> => {
  return openFrom(deps, await deps.chats.open(chat), language);
};

const openFrom = async (
  deps: OpenSessionDependencies,
  record: ChatRecord,
  language: string,
): Promise<OpenSession> => {
  const token = tokenFor(deps, record);
  if (token !== undefined && record.session) return { token, session: record.session, replaced: false };
  return connect(deps, record, language, token);
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
  const record = await deps.chats.open(chat);
  const earlier = record.session;
  const isRenewed = await renewAccount(deps, record);
  const opened = await openFrom(deps, isRenewed ? await deps.chats.open(chat) : record, language);
  const replaced = earlier !== undefined && earlier.sessionId !== opened.session.sessionId;
  try {
    return { ...opened, replaced, state: await deps.backend.state(opened.token, opened.session.sessionId) };
  } catch (error) {
    if (!isSessionGone(error)) throw error;
    await forgetSession(deps, chat, opened.token, error.kind);
    const token = isFailure(error, 'token-invalid') ? undefined : opened.token;
    const renewed = await connect(deps, await deps.chats.open(chat), language, token);
    const state = await deps.backend.state(renewed.token, renewed.session.sessionId);
    return { ...renewed, replaced: earlier !== undefined, state };
  }
};

/** The kinds of failure after which a session, or its account, is of no use any more. */
export const endsSession = (kind: BackendErrorKind): boolean =>
  kind === 'session-unknown' || kind === 'token-invalid';

export const isSessionGone = (error: unknown): error is BackendError =>
  error instanceof BackendError && endsSession(error.kind);

/** Makes the next openSession begin anew; with another account when this one was refused. */
export const forgetSession = async (
  deps: OpenSessionDependencies,
  chat: Chat,
  token: string,
  why: BackendErrorKind,
): Promise<void> => {
  if (why === 'token-invalid') await refuse(deps, chat, token);
  await deps.chats.setSession(chat, undefined);
};

/** The anonymous token if the chat has a good one, else the operator's. */
const tokenFor = ({ clock, fixedToken }: OpenSessionDependencies, { token }: ChatRecord) =>
  token && token.expiresAt > clock() ? token.value : fixedToken;

/** A new session with `kept`; when that is missing or refused, with a new anonymous token. */
const connect = async (
  deps: OpenSessionDependencies,
  { chat, session: earlier, clientId }: ChatRecord,
  language: string,
  kept: string | undefined,
): Promise<OpenSession> => {
  const opened = kept === undefined ? undefined : await createUnlessRefused(kept);
  return opened ?? create(await newToken(deps, chat, clientId));

  async function create(token: string): Promise<OpenSession> {
    const session = await deps.backend.createSession(token, { language });
    await deps.chats.setSession(chat, session);
    return { token, session, replaced: earlier !== undefined };
  }

  async function createUnlessRefused(token: string): Promise<OpenSession | undefined> {
    try {
      return await create(token);
    } catch (error) {
      if (!isFailure(error, 'token-invalid')) throw error;
      await refuse(deps, chat, token);
      return undefined;
    }
  }
};

/**
 * The client id is made once and kept, because every new one spends one of the address's few tokens
 * (nemo-contract §1). One that is refused as such gets a successor, once.
 */
const newToken = async (
  { chats, backend, newId }: OpenSessionDependencies,
  chat: Chat,
  kept: string | undefined,
): Promise<string> => {
  const clientId = kept ?? (await chats.keepClientId(chat, newId()));
  const acquired = await backend.acquireToken(clientId).catch(async error => {
    if (!isFailure(error, 'client-id-missing')) throw error;
    const successor = newId();
    const token = await backend.acquireToken(successor);
    await chats.replaceClientId(chat, successor);
    return token;
  });
  const { value, expiresAt, userId } = acquired;
  await chats.setToken(chat, { value, expiresAt, ...(userId === undefined ? {} : { userId }) });
  return value;
};

/** Forgets a token that the backend has refused; the operator's own is theirs to mend. */
const refuse = async (deps: OpenSessionDependencies, chat: Chat, token: string): Promise<void> => {
  if (token === deps.fixedToken) deps.onFixedTokenRefused?.(chat);
  else await deps.chats.setToken(chat, undefined);
};

/**
 * Before a job, while nothing depends on the account yet: replaces an anonymous token that might not last for the job, and
 * drops one that stood in for NEMO_TOKEN when the backend takes that now. Mending NEMO_TOKEN needs nothing else. True when
 * the chat's record is another one now.
 */
const renewAccount = async (
  deps: OpenSessionDependencies,
  { chat, token, clientId }: ChatRecord,
): Promise<boolean> => {
  if (!token) return false;
  const left = token.expiresAt - deps.clock();
  if (left > renewBefore && deps.fixedToken === undefined) return false;
  if (await acceptsFixedToken(deps, chat)) await deps.chats.setToken(chat, undefined);
  else if (left > renewBefore || !(await renewed(deps, chat, clientId, left))) return false;
  await deps.chats.setSession(chat, undefined);
  return true;
};

/**
 * Gets the next token in time. False where there is none yet, because a client gets one in seven days, which are not over
 * before the old one is (nemo-contract §2.1): that goes on working as long as it does.
 */
const renewed = async (
  deps: OpenSessionDependencies,
  chat: Chat,
  clientId: string | undefined,
  left: number,
): Promise<boolean> => {
  try {
    await newToken(deps, chat, clientId);
    return true;
  } catch (error) {
    if (left > 0 && isFailure(error, 'rate-limited')) return false;
    throw error;
  }
};

const acceptsFixedToken = async (deps: OpenSessionDependencies, chat: Chat): Promise<boolean> => {
  if (deps.fixedToken === undefined) return false;
  try {
    await deps.backend.credits(deps.fixedToken);
    return true;
  } catch (error) {
    if (!(error instanceof BackendError)) throw error;
    if (error.kind === 'token-invalid') await refuse(deps, chat, deps.fixedToken);
    return false;
  }
};

const isFailure = (error: unknown, kind: BackendError['kind']): boolean =>
  error instanceof BackendError && error.kind === kind;
