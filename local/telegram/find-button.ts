import type { InlineButton } from './store/keyboard.ts';
import type { Message } from './store/message.ts';

/** Where the newest inline button is that has this text, or fits. */
export function findButton(
  messages: readonly Message[],
  wanted: string | ((button: InlineButton) => boolean),
): { messageId: number; row: number; column: number } | undefined {
  const fits = typeof wanted === 'string' ? (button: InlineButton) => button.text === wanted : wanted;
  for (const message of messages.toReversed()) {
    if (!message.keyboard || !('inline_keyboard' in message.keyboard)) continue;
    for (const [row, buttons] of message.keyboard.inline_keyboard.entries()) {
      const column = buttons.findIndex(fits);
      if (column >= 0) return { messageId: message.message_id, row, column };
    }
  }
  return undefined;
}
