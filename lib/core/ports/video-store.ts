import type { Chat } from '../chat.ts';

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
