import { type Context, GrammyError } from 'grammy/web';
import type { Sender } from '../core/sender.ts';
import { textsFor } from './texts.ts';

/**
 * Whether who sent this may delete what the whole chat has sent: in a group only its administrators, and others are told
 * so. Whom Telegram does not know as a member of the chat is none.
 */
export const mayDeleteEverything = async (ctx: Context, sender: Sender): Promise<boolean> => {
  if (ctx.chat?.type === 'private' || (await isAdministrator(ctx, sender))) return true;
  const { chatId, threadId } = sender.chat;
  await ctx.api.sendMessage(chatId, textsFor(sender.language)('delete-by-administrators'), {
    ...(threadId === undefined ? {} : { message_thread_id: threadId }),
    reply_parameters: { message_id: sender.messageId, allow_sending_without_reply: true },
  });
  return false;
};

const isAdministrator = async ({ api }: Context, { chat, userId }: Sender): Promise<boolean> => {
  try {
    const { status } = await api.getChatMember(chat.chatId, userId);
    return status === 'creator' || status === 'administrator';
  } catch (error) {
    // A group may hide its members from bots; anything else than a refusal is tried again with the update.
    if (error instanceof GrammyError && error.error_code === 400) return false;
    throw error;
  }
};
