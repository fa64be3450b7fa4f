import type { Chat } from '../chat.ts';
import type { JobRequest } from '../job.ts';

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
