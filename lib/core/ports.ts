import type { Asset } from './asset.ts';
import type { Chat } from './chat.ts';
import type { Counted, DailyLimits } from './daily-limits.ts';
import type { FinishedRender, Job, JobRef, JobRequest, JobState } from './job.ts';
import type { PersonRecord } from './person.ts';
import type { Ratio } from './ratio.ts';
import type { Said, VideoCaption } from './said.ts';
import type { Storyboard } from './storyboard.ts';
import type { UploadLink, UsedUpload } from './upload-link.ts';

/**
 * What the use cases need from outside. lib/aws, lib/telegram and lib/nemo implement these; lib/runtime plugs them in.
 * "Returns false" always means: somebody else did it before, and nothing was written.
 */

export type Clock = () => number;

/** A chat's row: who it is at the backend and which job runs. */
export interface ChatRecord {
  readonly chat: Chat;
  readonly project: number;
  /** The one that was chosen, else that of whoever wrote last. */
  readonly language: string;
  readonly languageIsChosen: boolean;
  /** The format of new videos; absent: by the photos. */
  readonly ratio?: Ratio;
  /** The anonymous account's id at the backend; made once, kept for ever (nemo-contract §1). */
  readonly clientId?: string;
  readonly token?: BackendToken;
  readonly session?: BackendSession;
  readonly activeJobId?: string;
}

/** What somebody wants made of photos that have not come yet. */
export interface Wish {
  readonly project: number;
  readonly request: Extract<JobRequest, { kind: 'edit' }>;
  /** As the request's sender had them. */
  readonly userId: number;
  readonly messageId: number;
  readonly updateId: number;
}

/** At most one wish per chat, forgotten after a day. */
export interface WishStore {
  get(chat: Chat): Promise<Wish | undefined>;
  put(chat: Chat, wish: Wish): Promise<void>;
  remove(chat: Chat): Promise<void>;
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

export interface AssetStore {
  /** Whether photos of this album are in the project. */
  hasAlbum(chat: Chat, project: number, albumId: string): Promise<boolean>;
  /** Whether the project has this asset, usable or not. */
  has(asset: Pick<Asset, 'chat' | 'project' | 'messageId' | 'part'>): Promise<boolean>;
  /** Returns false for an asset that is known by its message. */
  add(asset: Asset): Promise<boolean>;
  /** All usable assets of the project in message order; their places are the numbers that people call them by. */
  list(chat: Chat, project: number): Promise<readonly Asset[]>;
  setMediaKey(asset: Asset, mediaKey: string): Promise<void>;
  setUploaded(asset: Asset, sessionId: string): Promise<void>;
  setRejected(asset: Asset): Promise<void>;
}

/** Links to the upload page. */
export interface UploadLinkStore {
  create(link: UploadLink): Promise<void>;
  get(chat: Chat, id: string): Promise<UploadLink | undefined>;
  /** The person's newest link in this chat that is not used up. */
  open(chat: Chat, userId: number): Promise<UploadLink | undefined>;
  /** Notes that one more file is to come by it. */
  want(link: UploadLink, wanted: number, offerMessageId: number): Promise<void>;
  /** Uses the link up; false when it was before. */
  use(link: UploadLink, used: UsedUpload): Promise<boolean>;
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
  /** The newest job that this message asked for. */
  ofMessage(chat: Chat, messageId: number): Promise<Job | undefined>;
  /** The newest job that a caption of this album asked for. */
  ofAlbum(chat: Chat, albumId: string): Promise<Job | undefined>;
  /** Makes it another request; false when the job is over or its edit was sent. */
  changeRequest(ref: JobRef, request: JobRequest): Promise<boolean>;
  /** Moves the job if core/job allows the move from where it stands. */
  move(ref: JobRef, to: JobState): Promise<boolean>;
  /** True for whoever is to send the progress message; again 10 s later, when it has not come to that. */
  claimProgressMessage(ref: JobRef, at: number): Promise<boolean>;
  /** Notes the progress message and when it was sent. */
  setProgressMessage(ref: JobRef, messageId: number, at: number): Promise<void>;
  setProgressAt(ref: JobRef, at: number): Promise<void>;
  setStagedAt(ref: JobRef, at: number): Promise<void>;
  setAnswer(ref: JobRef, answer: string): Promise<void>;
  setRenderId(ref: JobRef, renderId: string): Promise<void>;
  setFittingRenderId(ref: JobRef, renderId: string): Promise<void>;
  setFinishedRender(ref: JobRef, render: FinishedRender): Promise<void>;
  claimEdit(ref: JobRef, at: number): Promise<boolean>;
  /** Takes the claim back: the backend is known not to have taken the edit. */
  releaseEdit(ref: JobRef): Promise<void>;
  claimRestart(ref: JobRef, at: number): Promise<boolean>;
  claimDelivery(ref: JobRef, at: number): Promise<boolean>;
}

/** A video that is in the chat already. */
export interface SentVideo {
  /** 43 characters that are fit for a button and a key. */
  readonly draftHash: string;
  readonly fileId: string;
  /** Where the whole file is in the media store, and its bytes. */
  readonly mediaKey?: string;
  readonly size?: number;
  /** When it is kept there no longer, ms since the epoch; absent in rows from before it was noted. */
  readonly keptUntil?: number;
  /** What Telegram calls it as a file, once somebody wanted it so. */
  readonly documentId?: string;
}

export interface VideoStore {
  get(chat: Chat, draftHash: string): Promise<SentVideo | undefined>;
  put(chat: Chat, video: SentVideo): Promise<void>;
}

/** What Telegram calls the bot's own files, once it has them. Another bot's names are of no use. */
export interface OwnFileStore {
  get(name: string): Promise<string | undefined>;
  put(name: string, fileId: string): Promise<void>;
}

/** Which updates have been dealt with. Telegram repeats an update for up to 24 h (telegram-facts §1.4). */
export interface UpdateLog {
  has(updateId: number): Promise<boolean>;
  add(updateId: number): Promise<void>;
}

/** People, invitations and the operator's switches. */
export interface PeopleStore {
  get(userId: number): Promise<PersonRecord | undefined>;
  /** Notes that somebody was here. */
  seen(person: Pick<PersonRecord, 'userId' | 'privateChatId'>, at: number): Promise<void>;
  setBanned(userId: number, banned: boolean): Promise<void>;
  list(): Promise<readonly PersonRecord[]>;
  /** Forgets where and when; a guest stays a guest, a ban a ban. */
  forget(userId: number): Promise<void>;
  /** Makes an invitation for one person. */
  invite(code: string): Promise<void>;
  /** Lets the person in, once per invitation; true again for the same person. */
  redeem(code: string, userId: number): Promise<boolean>;
  isUnderMaintenance(): Promise<boolean>;
  setMaintenance(on: boolean): Promise<void>;
}

/** Counts by day, per person and for all. */
export interface UsageStore {
  /** Counts one more unless that would be over a limit; then nothing is counted. */
  take(day: string, userId: number, what: Counted, limits: DailyLimits): Promise<boolean>;
  /** Counts what has happened already. */
  add(day: string, userId: number, what: Counted, amount: number): Promise<void>;
  /** Counts of one person, or of all. */
  read(day: string, userId?: number): Promise<Readonly<Record<Counted, number>>>;
  /** True for the first who asks for `key` within `seconds`; so that something is said once. */
  once(key: string, seconds: number): Promise<boolean>;
}

export interface MediaStore {
  put(
    key: string,
    body: ReadableStream<Uint8Array>,
    options: { size?: number; mimeType?: string },
  ): Promise<void>;
  /** Everything whose key begins with `prefix`. */
  deleteAll(prefix: string): Promise<void>;
  putText(key: string, text: string): Promise<void>;
  getText(key: string): Promise<string | undefined>;
  get(key: string): Promise<ReadableStream<Uint8Array>>;
  /** Bytes of an object; undefined when there is none. */
  sizeOf(key: string): Promise<number | undefined>;
  remove(key: string): Promise<void>;
  /** A link that lets anybody who has it read the object for `seconds`. */
  presign(key: string, seconds: number): Promise<string>;
  /** A link by which exactly `size` bytes may be put there for `seconds`. */
  presignPut(key: string, size: number, seconds: number): Promise<string>;
}

export interface UpdateQueue {
  /** Takes the update up durably. Updates of one group are handled one after another. */
  send(update: {
    readonly body: string;
    readonly group: string;
    readonly deduplicationId: string;
  }): Promise<void>;
}

/** That a chat's batch is to be looked at. */
export interface WakeUp {
  readonly chat: Chat;
  /** The update that brought the batch's first asset, to be found in logs. */
  readonly updateId?: number;
}

export interface SettleQueue {
  /** Asks for the batch to be looked at in `seconds`. */
  send(wakeUp: WakeUp, seconds: number): Promise<void>;
}

export interface Workflow {
  /** Starts the job's execution; starting it again does nothing. */
  start(ref: JobRef): Promise<void>;
  stop(ref: JobRef): Promise<void>;
}

/** Sizes as shown (rotation and pixel shape applied), and the length. */
export interface VideoMeasures {
  readonly width: number;
  readonly height: number;
  readonly durationSeconds: number;
}

export type MeasureVideo = (mp4: Uint8Array) => Promise<VideoMeasures>;

export interface Video {
  readonly bytes: Uint8Array;
  readonly fileName: string;
  readonly measures: VideoMeasures;
  readonly thumbnail?: Uint8Array;
  readonly cover?: Uint8Array;
}

/** A short film without sound. */
export interface Clip {
  readonly bytes: Uint8Array;
  readonly fileName: string;
  readonly measures: VideoMeasures;
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
    options: {
      readonly replyTo: number;
      /** What the video store calls it: then there is a button for the file itself. */
      readonly video?: string;
    },
  ): Promise<{ readonly fileId: string }>;
  /** A JPEG with words below it. */
  sendPicture(to: To, jpeg: Uint8Array, said: Said, options?: { readonly replyTo?: number }): Promise<void>;
  /**
   * A clip without sound that plays by itself, with words below it. Throws where it cannot be sent, also where the words
   * are too long for one message. Returns what Telegram calls the file.
   */
  sendClip(
    to: To,
    clip: Clip | { readonly fileId: string },
    said: Said,
  ): Promise<{ readonly fileId: string }>;
  /** The file byte for byte, as a document. Repeated no more than sendVideo. */
  sendFile(
    to: To,
    file: Pick<Video, 'bytes' | 'fileName'> | { readonly fileId: string },
    options: { readonly replyTo: number },
  ): Promise<{ readonly fileId: string }>;
}

/** A file that may leave us. */
export interface PreparedFile {
  readonly body: ReadableStream<Uint8Array>;
  /** Absent when it is not known before the end. */
  readonly size?: number;
  /** What the bytes are, whatever their name says: without a dot. */
  readonly extension: string;
  readonly mimeType: string;
}

export interface FilePreparation {
  /**
   * Knows a file by its bytes, takes out of it where it was taken and by whom, and makes a JPEG of what the backend
   * would not take. Undefined for kinds that are of no use; the body is then cancelled.
   */
  prepare(file: {
    readonly body: ReadableStream<Uint8Array>;
    readonly size?: number;
  }): Promise<PreparedFile | undefined>;
}

/** Makes a JPEG of a storyboard; `thumbnails`: a JPEG for each shot, where there is one. */
export type StoryboardPainter = (
  storyboard: Storyboard,
  thumbnails: readonly (Uint8Array | undefined)[],
) => Promise<Uint8Array>;

/** Files that people sent, as Telegram keeps them. */
export interface FileSource {
  open(fileId: string): Promise<{
    readonly body: ReadableStream<Uint8Array>;
    readonly size?: number;
  }>;
}
