/** Which updates have been dealt with. Telegram repeats an update for up to 24 h (telegram-facts §1.4). */
export interface UpdateLog {
  has(updateId: number): Promise<boolean>;
  add(updateId: number): Promise<void>;
}
