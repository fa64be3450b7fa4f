import type { Chat } from '../chat.ts';

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
