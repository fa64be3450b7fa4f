import * as z from 'zod';
import { CHAT_ACTION_MS } from '../limits.ts';
import { badRequest } from './bot-api-error.ts';
import { int, text } from './field.ts';
import { method } from './method.ts';
import { chatOf } from './outgoing.ts';

const actions = new Set([
  'typing',
  'upload_photo',
  'record_video',
  'upload_video',
  'record_voice',
  'upload_voice',
  'upload_document',
  'choose_sticker',
  'find_location',
  'record_video_note',
  'upload_video_note',
]);

export const sendChatAction = method(
  'sendChatAction',
  z.object({ chat_id: int, action: text }),
  (context, { chat_id: chatId, action }) => {
    chatOf(context, chatId);
    if (!actions.has(action)) throw badRequest('wrong parameter action in request');
    context.live.publish({ type: 'chat-action', chatId, action, until: context.now() + CHAT_ACTION_MS });
    return true;
  },
);
