import * as z from 'zod';
import type { Chat, Message } from '../store/message.ts';
import { BotApiError, badRequest } from './bot-api-error.ts';
import { flag, int, json } from './field.ts';
import { messageForBot } from './message-for-bot.ts';
import type { BotApiContext } from './method.ts';
import { checkedKeyboard, replyMarkup } from './reply-markup.ts';

const replyParameters = json(
  z.object({
    message_id: z.int(),
    allow_sending_without_reply: z.boolean().optional(),
  }),
);

/** Parameters of everything that sends. Others that Telegram knows are accepted and have no effect here. */
export const sendFields = {
  chat_id: int,
  reply_parameters: replyParameters.optional(),
  /** The older way to say the same. */
  reply_to_message_id: int.optional(),
  allow_sending_without_reply: flag.optional(),
  disable_notification: flag.optional(),
  reply_markup: replyMarkup,
};

const sendSchema = z.object(sendFields);
type SendParameters = z.infer<typeof sendSchema>;

/** @throws BotApiError when there is no such chat or the person has blocked the bot */
export function chatOf(context: BotApiContext, chatId: number): Chat {
  const chat = context.world.chat(chatId);
  if (!chat) throw badRequest('chat not found');
  if (chat.blockedBot) throw new BotApiError(403, 'Forbidden: bot was blocked by the user');
  return chat;
}

/** Checks what all methods that send have in common, before anything is stored. */
export function prepare(
  context: BotApiContext,
  parameters: SendParameters,
): Pick<Message, 'chat_id' | 'reply_to' | 'keyboard' | 'silent'> {
  const chat = chatOf(context, parameters.chat_id);
  const wanted = parameters.reply_parameters?.message_id ?? parameters.reply_to_message_id;
  const optional =
    parameters.reply_parameters?.allow_sending_without_reply ?? parameters.allow_sending_without_reply;
  const found = wanted !== undefined && context.world.message(chat.id, wanted) !== undefined;
  if (wanted !== undefined && !found && !optional) throw badRequest('message to be replied not found');
  const keyboard = checkedKeyboard(parameters.reply_markup);
  return {
    chat_id: chat.id,
    ...(found ? { reply_to: wanted } : {}),
    ...(keyboard ? { keyboard } : {}),
    ...(parameters.disable_notification ? { silent: true } : {}),
  };
}

/** Stores a message of the bot. */
export function store(
  context: BotApiContext,
  message: Omit<Message, 'message_id' | 'from_bot' | 'date' | 'revision'>,
): Message {
  const stored: Message = {
    ...message,
    message_id: context.world.nextMessageId(),
    from_bot: true,
    date: Math.floor(context.now() / 1000),
    revision: 0,
  };
  context.world.record({ type: 'message-saved', message: stored });
  return stored;
}

/** Stores a message of the bot and answers with it. */
export function send(
  context: BotApiContext,
  message: Omit<Message, 'message_id' | 'from_bot' | 'date' | 'revision'>,
): Record<string, unknown> {
  return messageForBot(context.world, context.bot, store(context, message));
}
