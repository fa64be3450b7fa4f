import type { Chat } from '../chat.ts';

/** Photos that arrived together and whose receipt has not been told yet. */
export interface BatchStore {
  /** Notes an arrival. True when this opened a new batch. */
  touch(chat: Chat, at: number): Promise<boolean>;
  get(chat: Chat): Promise<{ readonly openedAt: number; readonly lastAt: number } | undefined>;
  /** Ends the batch if nothing arrived after `lastAt`. */
  close(chat: Chat, lastAt: number): Promise<boolean>;
}
