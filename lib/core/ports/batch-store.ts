import type { Chat } from '../chat.ts';

/** Where, and when, it was told that photos have arrived. */
export interface ToldBatch {
  readonly messageId: number;
  readonly project: number;
  /** Epoch ms. */
  readonly at: number;
}

/** Photos that arrived together and whose receipt has not been told yet. */
export interface BatchStore {
  /** Notes an arrival. True when this opened a new batch. */
  touch(chat: Chat, at: number): Promise<boolean>;
  get(chat: Chat): Promise<{ readonly openedAt: number; readonly lastAt: number } | undefined>;
  /** The message that told of photos last. */
  told(chat: Chat): Promise<ToldBatch | undefined>;
  setTold(chat: Chat, told: ToldBatch): Promise<void>;
  /** Ends the batch if nothing arrived after `lastAt`. */
  close(chat: Chat, lastAt: number): Promise<boolean>;
}
