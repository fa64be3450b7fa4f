import type { Chat } from './chat.ts';

/** Who wrote what is being handled, and where. */
export interface Sender {
  readonly chat: Chat;
  readonly userId: number;
  /** BCP 47, as the person's Telegram says; `en` when it says nothing. */
  readonly language: string;
  readonly messageId: number;
  readonly updateId: number;
  /** When Telegram got the message, ms since the epoch, as whole seconds; absent where it does not tell. */
  readonly sentAt?: number;
}
