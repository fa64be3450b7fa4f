/** Somebody whom the bot has met. */
export interface PersonRecord {
  readonly userId: number;
  /** Let in by an invitation. */
  readonly isGuest: boolean;
  readonly isBanned: boolean;
  /** Where they last wrote in private: broadcasts go there. */
  readonly privateChatId?: number;
  /** Epoch ms, to the day. */
  readonly lastSeenAt?: number;
}
