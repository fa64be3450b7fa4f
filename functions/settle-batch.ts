import type { SQSBatchResponse, SQSEvent } from 'aws-lambda';
import * as z from 'zod';
import { createConversationRuntime } from '../lib/runtime/conversation.ts';
import { log } from '../lib/runtime/log.ts';

const starting = createConversationRuntime();

const message = z.object({
  v: z.literal(1),
  chat: z.object({ chatId: z.number(), threadId: z.number().exactOptional() }),
  updateId: z.int().exactOptional(),
});

/** Looks after batches of photos some seconds after their first one came. */
export const handler = async ({ Records }: SQSEvent): Promise<SQSBatchResponse> => {
  const { settle } = await starting;
  const batchItemFailures: SQSBatchResponse['batchItemFailures'] = [];
  for (const { messageId, body } of Records) {
    let updateId: number | undefined;
    try {
      const { v: _, ...wakeUp } = message.parse(JSON.parse(body));
      ({ updateId } = wakeUp);
      await settle(wakeUp);
    } catch (error) {
      log.error('batch-not-settled', error, { correlation_id: updateId, messageId });
      batchItemFailures.push({ itemIdentifier: messageId });
    }
  }
  return { batchItemFailures };
};
