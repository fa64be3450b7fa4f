import * as z from 'zod';
import type { Message } from '../store/message.ts';
import { type BotApiError, badRequest } from './bot-api-error.ts';
import { flag, int, json } from './field.ts';
import { captionFields, captionText, messageText, textFields } from './formatted-text.ts';
import { mediaOf, sameMedia } from './media-input.ts';
import { messageForBot } from './message-for-bot.ts';
import { type BotApiContext, method } from './method.ts';
import { chatOf } from './outgoing.ts';
import { checkedInlineKeyboard, inlineMarkup } from './reply-markup.ts';
import { inputMediaSchema } from './send-media-group.ts';

const target = { chat_id: int, message_id: int, reply_markup: inlineMarkup };

const notModified =
  'message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message';

/** Whether a bot was only told that a message says so already, as every bot is now and then. */
export const isNotModified = (error: BotApiError): boolean => error.message.endsWith(notModified);

export const editMessageText = method(
  'editMessageText',
  z.object({ ...target, ...textFields }),
  (context, parameters) => {
    const message = editable(context, parameters);
    const body = messageText(parameters);
    if (message.media) throw badRequest('there is no text in the message to edit');
    return change(context, message, { body }, parameters);
  },
);

export const editMessageCaption = method(
  'editMessageCaption',
  z.object({ ...target, ...captionFields, show_caption_above_media: flag.optional() }),
  (context, parameters) => {
    const message = editable(context, parameters);
    const body = captionText(parameters);
    if (!message.media) throw badRequest('there is no caption in the message to edit');
    const caption_above = parameters.show_caption_above_media ?? false;
    return change(context, message, { body, caption_above }, parameters);
  },
);

export const editMessageReplyMarkup = method(
  'editMessageReplyMarkup',
  z.object(target),
  (context, parameters) => change(context, editable(context, parameters), {}, parameters),
);

export const editMessageMedia = method(
  'editMessageMedia',
  z.object({ ...target, media: json(inputMediaSchema) }),
  async (context, parameters, call) => {
    const message = editable(context, parameters);
    const input = parameters.media;
    const body = captionText(input);
    const media = await mediaOf(context, call, input.type, input.media, input);
    return change(context, message, { body, media }, parameters);
  },
);

function editable(context: BotApiContext, target: { chat_id: number; message_id: number }): Message {
  const chat = chatOf(context, target.chat_id);
  const message = context.world.message(chat.id, target.message_id);
  if (!message) throw badRequest('message to edit not found');
  if (!message.from_bot) throw badRequest("message can't be edited");
  return message;
}

/** Without `reply_markup` an edit takes the inline keyboard away, as at Telegram. */
function change(
  context: BotApiContext,
  message: Message,
  changes: Partial<Pick<Message, 'body' | 'media' | 'caption_above'>>,
  parameters: { reply_markup?: z.infer<typeof inlineMarkup> },
): Record<string, unknown> {
  const keyboard = checkedInlineKeyboard(parameters.reply_markup);
  const { keyboard: oldKeyboard, ...old } = message;
  const edited: Message = { ...old, ...changes, ...(keyboard ? { keyboard } : {}) };
  const sameKeyboard = JSON.stringify(keyboard) === JSON.stringify(oldKeyboard);
  const sameBody = JSON.stringify(edited.body) === JSON.stringify(message.body);
  const same = !changes.media || (message.media !== undefined && sameMedia(changes.media, message.media));
  const sameContent =
    sameBody && same && (edited.caption_above ?? false) === (message.caption_above ?? false);
  if (sameContent && sameKeyboard) throw badRequest(notModified);
  if (!sameContent) edited.edit_date = Math.floor(context.now() / 1000);
  context.world.record({ type: 'message-saved', message: edited });
  return messageForBot(context.world, context.bot, edited);
}
