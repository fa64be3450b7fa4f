import { SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import type { SettleQueue } from '../core/ports/settle-queue.ts';
import type { UpdateQueue } from '../core/ports/update-queue.ts';

/** Queue addresses are used as they are; the SDK's rewriting would undo what an emulator's address says. */
export const createSqsClient = (): SQSClient => new SQSClient({ useQueueUrlAsEndpoint: false });

/**
 * JSON in plain ASCII. Queues refuse some characters that people can type, and an update that the queue refuses would
 * come again for a day; escaped, it means the same.
 */
const escaped = (json: string): string =>
  json.replaceAll(/[^\t\n\r -~]/g, unit => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** The FIFO queue between the webhook and the conversation. */
export const createUpdateQueue = (url: string, client: SQSClient): UpdateQueue => ({
  async send({ body, group, deduplicationId }) {
    await client.send(
      new SendMessageCommand({
        QueueUrl: url,
        MessageBody: escaped(body),
        MessageGroupId: group,
        MessageDeduplicationId: deduplicationId,
      }),
    );
  },
});

/**
 * A standard queue beside it, because FIFO queues have no delay per message (telegram-facts §0.5): it wakes the bot
 * when an album has had time to arrive.
 */
export const createSettleQueue = (url: string, client: SQSClient): SettleQueue => ({
  async send({ chat, updateId }, seconds) {
    await client.send(
      new SendMessageCommand({
        QueueUrl: url,
        MessageBody: JSON.stringify({ v: 1, chat, updateId }),
        DelaySeconds: seconds,
      }),
    );
  },
});
