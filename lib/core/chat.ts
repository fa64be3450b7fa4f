/**
 * Where a conversation takes place: a Telegram chat, or one topic of a forum group. Each has its own assets, session
 * and jobs.
 */
export interface Chat {
  readonly chatId: number;
  /** Set only for messages inside a forum topic. */
  readonly threadId?: number;
}

/** The chat as one string, unique per conversation: `42`, or `-100123.7` for topic 7 of a group. */
export const chatKey = (chat: Chat): string =>
  chat.threadId === undefined ? `${chat.chatId}` : `${chat.chatId}.${chat.threadId}`;
