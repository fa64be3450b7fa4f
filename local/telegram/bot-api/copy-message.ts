import * as z from 'zod';
import { badRequest } from './bot-api-error.ts';
import { flag, int } from './field.ts';
import { captionFields, captionText } from './formatted-text.ts';
import { method } from './method.ts';
import { chatOf, prepare, sendFields, store } from './outgoing.ts';

export const copyMessage = method(
  'copyMessage',
  z.object({
    ...sendFields,
    ...captionFields,
    from_chat_id: int,
    message_id: int,
    show_caption_above_media: flag.optional(),
  }),
  (context, parameters) => {
    const envelope = prepare(context, parameters);
    chatOf(context, parameters.from_chat_id);
    const original = context.world.message(parameters.from_chat_id, parameters.message_id);
    if (!original) throw badRequest('message to copy not found');
    const newCaption = original.media && parameters.caption !== undefined;
    const copy = store(context, {
      ...envelope,
      ...(original.media ? { media: original.media } : {}),
      body: newCaption ? captionText(parameters) : original.body,
      ...(parameters.show_caption_above_media ? { caption_above: true } : {}),
    });
    return { message_id: copy.message_id };
  },
);
