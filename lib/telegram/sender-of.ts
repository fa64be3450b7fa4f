import type { Context } from 'grammy/web';
import type { Sender } from '../core/sender.ts';

/** Who an update comes from and where an answer belongs; undefined for updates without a person or a message. */
export const senderOf = (ctx: Context): Sender | undefined => {
  const message = ctx.message ?? ctx.editedMessage ?? ctx.callbackQuery?.message;
  if (!ctx.from || ctx.from.is_bot || !ctx.chat || !message) return undefined;
  const threadId =
    'is_topic_message' in message && message.is_topic_message ? message.message_thread_id : undefined;
  return {
    chat: { chatId: ctx.chat.id, ...(threadId === undefined ? {} : { threadId }) },
    userId: ctx.from.id,
    language: ctx.from.language_code ?? 'en',
    messageId: message.message_id,
    updateId: ctx.update.update_id,
    // A pressed button tells when its message was sent, and a message that is out of reach is dated 0.
    ...(ctx.callbackQuery || message.date === 0 ? {} : { sentAt: message.date * 1000 }),
  };
};
