import type { Asset } from './asset.ts';
import type { Chat } from './chat.ts';
import type { Job, JobRef, JobState } from './job.ts';
import type { Said, VideoCaption } from './said.ts';

/**
 * What the use cases need from outside. lib/aws, lib/telegram and lib/nemo implement these; lib/runtime plugs them in.
 * "Returns false" always means: somebody else did it before, and nothing was written.
 */

export type Clock = () => number;

/** A chat's row: who it is at the backend and which job runs. */
export interface ChatRecord {
  readonly chat: Chat;
  readonly project: number;
  readonly language: string;
  /** The anonymous account's id at the backend; made once, kept for ever (nemo-contract §1). */
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
  setLanguage(chat: Chat, language: string): Promise<void>;
  /** Keeps `clientId` unless there is one already; returns the one that is kept. */
  keepClientId(chat: Chat, clientId: string): Promise<string>;
  setToken(chat: Chat, token: BackendToken): Promise<void>;
  setSession(chat: Chat, session: BackendSession | undefined): Promise<void>;
  /** Starts the next project: no assets, no session. */
  nextProject(chat: Chat): Promise<void>;
  /** Makes `jobId` the chat's running job; false when another is. True again for the same job. */
  claimActiveJob(chat: Chat, jobId: string): Promise<boolean>;
  /** Ends `jobId`'s turn; false when it was not its turn. */
  releaseActiveJob(chat: Chat, jobId: string): Promise<boolean>;
}

export interface AssetStore {
  /** Whether the project has the asset of this message, usable or not. */
  has(chat: Chat, project: number, messageId: number): Promise<boolean>;
  /** Returns false for an asset that is known by its message. */
  add(asset: Asset): Promise<boolean>;
  /** All usable assets of the project in message order. */
  list(chat: Chat, project: number): Promise<readonly Asset[]>;
  setMediaKey(asset: Asset, mediaKey: string): Promise<void>;
  setUploaded(asset: Asset, sessionId: string): Promise<void>;
  setRejected(asset: Asset): Promise<void>;
}

/** Photos that arrived together and whose receipt has not been told yet. */
export interface BatchStore {
  /** Notes an arrival. True when this opened a new batch. */
  touch(chat: Chat, at: number): Promise<boolean>;
  get(chat: Chat): Promise<{ readonly openedAt: number; readonly lastAt: number } | undefined>;
  /** Ends the batch if nothing arrived after `lastAt`. */
  close(chat: Chat, lastAt: number): Promise<boolean>;
}

export interface JobStore {
  create(job: Job): Promise<boolean>;
  get(ref: JobRef): Promise<Job | undefined>;
  /** Oldest first. */
  queued(chat: Chat): Promise<readonly Job[]>;
  /** The newest job, whatever became of it. */
  latest(chat: Chat): Promise<Job | undefined>;
  /** Moves the job if core/job allows the move from where it stands. */
  move(ref: JobRef, to: JobState): Promise<boolean>;
  /** Notes the progress message and when it was sent. */
  setProgressMessage(ref: JobRef, messageId: number, at: number): Promise<void>;
  setProgressAt(ref: JobRef, at: number): Promise<void>;
  setStagedAt(ref: JobRef, at: number): Promise<void>;
  setAnswer(ref: JobRef, answer: string): Promise<void>;
  setRenderId(ref: JobRef, renderId: string): Promise<void>;
  claimEdit(ref: JobRef, at: number): Promise<boolean>;
  claimDelivery(ref: JobRef, at: number): Promise<boolean>;
}

/** A video that is in the chat already. */
export interface SentVideo {
  readonly draftHash: string;
  readonly fileId: string;
}

export interface VideoStore {
  get(chat: Chat, draftHash: string): Promise<SentVideo | undefined>;
  put(chat: Chat, video: SentVideo): Promise<void>;
}

/** Which updates have been dealt with. Telegram repeats an update for up to 24 h (telegram-facts §1.4). */
export interface UpdateLog {
  has(updateId: number): Promise<boolean>;
  add(updateId: number): Promise<void>;
}

export interface MediaStore {
  put(
    key: string,
    body: ReadableStream<Uint8Array>,
    options: { size?: number; mimeType?: string },
  ): Promise<void>;
  putText(key: string, text: string): Promise<void>;
  getText(key: string): Promise<string | undefined>;
  get(key: string): Promise<ReadableStream<Uint8Array>>;
  /** A link that lets anybody who has it read the object for `seconds`. */
  presign(key: string, seconds: number): Promise<string>;
}

export interface UpdateQueue {
  /** Takes the update up durably. Updates of one group are handled one after another. */
  send(update: {
    readonly body: string;
    readonly group: string;
    readonly deduplicationId: string;
  }): Promise<void>;
}

export interface SettleQueue {
  /** Asks for the batch of `chat` to be looked at in `seconds`. */
  send(chat: Chat, seconds: number): Promise<void>;
}

export interface Workflow {
  /** Starts the job's execution; starting it again does nothing. */
  start(ref: JobRef): Promise<void>;
  stop(ref: JobRef): Promise<void>;
}

export interface Video {
  readonly bytes: Uint8Array;
  readonly fileName: string;
  readonly thumbnail?: Uint8Array;
  readonly cover?: Uint8Array;
}

export interface To {
  readonly chat: Chat;
  readonly language: string;
}

/** Everything that is said to people goes through here. */
export interface Outbox {
  /** Returns the new message's id. */
  say(to: To, said: Said, options?: { readonly replyTo?: number }): Promise<number>;
  /** Changes an earlier message; a message that is gone or already says so is no error. */
  change(to: To, messageId: number, said: Said): Promise<void>;
  /** Like `change`, for what nobody would miss: tried once, never throws. */
  show(to: To, messageId: number, said: Said): Promise<void>;
  remove(to: To, messageId: number): Promise<void>;
  react(chat: Chat, messageId: number, reaction: 'seen' | 'done'): Promise<void>;
  /** "sending video…" under the chat's title for some seconds; never throws. */
  act(chat: Chat, action: 'typing' | 'sending-video'): Promise<void>;
  /** Not repeated after a network error: it may have arrived. Returns what Telegram calls the file. */
  sendVideo(
    to: To,
    video: Video | { readonly fileId: string },
    caption: VideoCaption,
    options: { readonly replyTo: number },
  ): Promise<{ readonly fileId: string }>;
}

/** Files that people sent, as Telegram keeps them. */
export interface FileSource {
  open(fileId: string): Promise<{
    readonly body: ReadableStream<Uint8Array>;
    readonly size?: number;
  }>;
}
