import * as z from 'zod';
import { MAX_DELETED_AT_ONCE } from '../limits.ts';
import { badRequest } from './bot-api-error.ts';
import { int, json } from './field.ts';
import { method } from './method.ts';
import { chatOf } from './outgoing.ts';

export const deleteMessage = method(
  'deleteMessage',
  z.object({ chat_id: int, message_id: int }),
  (context, { chat_id, message_id }) => {
    chatOf(context, chat_id);
    if (!context.world.message(chat_id, message_id)) throw badRequest('message to delete not found');
    context.world.record({ type: 'message-deleted', chat_id, message_id });
    return true;
  },
);

/** Messages that are gone already are passed over. */
export const deleteMessages = method(
  'deleteMessages',
  z.object({ chat_id: int, message_ids: json(z.array(z.int())) }),
  (context, { chat_id, message_ids }) => {
    chatOf(context, chat_id);
    if (message_ids.length > MAX_DELETED_AT_ONCE) throw badRequest('too many message identifiers specified');
    for (const message_id of message_ids) {
      if (context.world.message(chat_id, message_id)) {
        context.world.record({ type: 'message-deleted', chat_id, message_id });
      }
    }
    return true;
  },
);
