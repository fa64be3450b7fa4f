import type { UpdateQueue } from '../core/ports/update-queue.ts';
import type { UpdateEnvelope } from '../core/update-envelope.ts';

/** A Bot API call that Telegram makes for us when it stands in the answer to a webhook (telegram-facts §1.4). */
export type WebhookReply = Readonly<Record<string, string>> | undefined;

/**
 * Takes an update up durably before Telegram is told that we have it. Updates of a chat are handled in order; the
 * press of a Cancel button overtakes them, because it may mean the job that they wait behind. A pressed button is
 * answered at once, within the reply, or it would spin until the queue comes to it.
 */
export const acceptUpdate = async (
  deps: { readonly queue: UpdateQueue },
  { updateId, chatId, press }: UpdateEnvelope,
  body: string,
): Promise<WebhookReply> => {
  const chat = chatId === undefined ? `update-${updateId}` : `chat-${chatId}`;
  await deps.queue.send({
    body,
    group: press?.isCancel ? `cancel-${chat}` : chat,
    // Deduplication is queue-wide, and ids of different bots on one queue may meet.
    deduplicationId: `${chat}-${updateId}`,
  });
  return press && { method: 'answerCallbackQuery', callback_query_id: press.callbackId };
};
