import * as z from 'zod';
import type { UpdateEnvelope } from '../core/update-envelope.ts';
import { parseCallbackData } from './callback-data.ts';

const message = z.looseObject({ chat: z.looseObject({ id: z.int() }) });

const schema = z.looseObject({
  update_id: z.int(),
  message: message.exactOptional(),
  edited_message: message.exactOptional(),
  callback_query: z
    .looseObject({ id: z.string(), message: message.exactOptional(), data: z.string().exactOptional() })
    .exactOptional(),
});

/**
 * Reads what the webhook needs to know of an update and leaves the rest to the conversation. Undefined for anything
 * that is not an update.
 */
export const readUpdateEnvelope = (json: string): UpdateEnvelope | undefined => {
  const parsed = schema.safeParse(parseJson(json));
  if (!parsed.success) return undefined;
  const { update_id, message: sent, edited_message: edited, callback_query: query } = parsed.data;
  return {
    updateId: update_id,
    chatId: (sent ?? edited ?? query?.message)?.chat.id,
    ...(query && {
      press: { callbackId: query.id, isCancel: parseCallbackData(query.data ?? '')?.is === 'cancel' },
    }),
  };
};

const parseJson = (json: string): unknown => {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
};
