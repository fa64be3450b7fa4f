import type { Chat } from '../chat.ts';
import type { Ratio } from '../ratio.ts';

/** A chat's row: who it is at the backend and which job runs. */
export interface ChatRecord {
  readonly chat: Chat;
  readonly project: number;
  /** The one that was chosen, else that of whoever wrote last. */
  readonly language: string;
  readonly languageIsChosen: boolean;
  /** The format of new videos; absent: by the photos. */
  readonly ratio?: Ratio;
  /** The anonymous account's id at the backend; made once, kept for as long as the backend takes it (nemo-contract §1). */
  readonly clientId?: string;
  readonly token?: BackendToken;
  readonly session?: BackendSession;
  readonly activeJobId?: string;
}

export interface BackendToken {
  readonly value: string;
  /** Milliseconds since the epoch. */
  readonly expiresAt: number;
  readonly userId?: string;
}

export interface BackendSession {
  readonly sessionId: string;
  readonly taskId?: string;
  readonly bindId?: string;
}

export interface ChatStore {
  /** The chat's row; made on first contact. */
  open(chat: Chat): Promise<ChatRecord>;
  /** Notes the language of whoever writes, unless one was chosen. */
  noteLanguage(chat: Chat, language: string): Promise<void>;
  chooseLanguage(chat: Chat, language: string): Promise<void>;
  /** Undefined: by the photos. */
  setRatio(chat: Chat, ratio: Ratio | undefined): Promise<void>;
  /** Keeps `clientId` unless there is one already; returns the one that is kept. */
  keepClientId(chat: Chat, clientId: string): Promise<string>;
  /** For the one that the backend does not take. */
  replaceClientId(chat: Chat, clientId: string): Promise<void>;
  setToken(chat: Chat, token: BackendToken | undefined): Promise<void>;
  setSession(chat: Chat, session: BackendSession | undefined): Promise<void>;
  /** Every session that the chat has had and that the backend may still hold. */
  sessions(chat: Chat): Promise<readonly string[]>;
  /** Removes every row of the chat: photos, jobs, videos, token, settings. */
  deleteAll(chat: Chat): Promise<void>;
  /** Starts the next project: no assets, no session. */
  nextProject(chat: Chat): Promise<void>;
  /** Makes `jobId` the chat's running job; false when another is. True again for the same job. */
  claimActiveJob(chat: Chat, jobId: string): Promise<boolean>;
  /** Ends `jobId`'s turn; false when it was not its turn. */
  releaseActiveJob(chat: Chat, jobId: string): Promise<boolean>;
}
