import * as z from 'zod';
import { MAX_CALLBACK_ANSWER_CHARS } from '../limits.ts';
import { badRequest } from './bot-api-error.ts';
import { flag, text } from './field.ts';
import { method } from './method.ts';

export const answerCallbackQuery = method(
  'answerCallbackQuery',
  z.object({
    callback_query_id: text,
    text: text.optional(),
    show_alert: flag.optional(),
    url: text.optional(),
  }),
  (context, parameters) => {
    if ([...(parameters.text ?? '')].length > MAX_CALLBACK_ANSWER_CHARS) throw badRequest('MESSAGE_TOO_LONG');
    const press = context.presses.take(parameters.callback_query_id);
    if (!press) {
      throw badRequest('query is too old and response timeout expired or query ID is invalid');
    }
    context.live.publish({
      type: 'callback-answer',
      chatId: press.chatId,
      queryId: parameters.callback_query_id,
      text: parameters.text,
      showAlert: parameters.show_alert ?? false,
      url: parameters.url,
    });
    return true;
  },
);
