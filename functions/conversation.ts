import type { SQSBatchResponse, SQSEvent } from 'aws-lambda';
import { createConversationRuntime } from '../lib/runtime/conversation.ts';
import { log } from '../lib/runtime/log.ts';

const starting = createConversationRuntime();

/** Receives after which the queue gives an update to the dead letters. */
const mostReceives = 5;

/**
 * Handles updates in the order of the queue. After one that failed, the later ones of the same chat wait with it;
 * those of other chats go on.
 */
export const handler = async ({ Records }: SQSEvent): Promise<SQSBatchResponse> => {
  const { handle, apologize, updateIdOf } = await starting;
  const failedGroups = new Set<string | undefined>();
  const batchItemFailures: SQSBatchResponse['batchItemFailures'] = [];
  for (const { messageId, body, attributes } of Records) {
    try {
      if (failedGroups.has(attributes.MessageGroupId))
        throw new Error('An earlier update of this chat failed.');
      await handle(body);
    } catch (error) {
      log.error('update-failed', error, {
        correlation_id: updateIdOf(body),
        messageId,
        group: attributes.MessageGroupId,
      });
      if (Number(attributes.ApproximateReceiveCount) >= mostReceives) await apologize(body);
      failedGroups.add(attributes.MessageGroupId);
      batchItemFailures.push({ itemIdentifier: messageId });
    }
  }
  return { batchItemFailures };
};
