import type { SqsJournal } from './sqs-journal.ts';
import * as wire from './sqs-wire.ts';

/** One answered request of SQS's JSON protocol. */
export interface SqsExchange {
  /** `SendMessage`, `ReceiveMessage` ... */
  readonly action: string;
  /** The name of the queue that the request is about; empty when it is about none. */
  readonly queue: string;
  readonly request: unknown;
  readonly response: unknown;
  /** In milliseconds since 1970. */
  readonly now: number;
}

/**
 * Writes into the journal what one successful request has changed. To be called before the answer leaves, so
 * that nobody is told "sent" about a message that is not on disk.
 */
export function journalExchange(journal: SqsJournal, exchange: SqsExchange): void {
  const { action, queue, request, response, now } = exchange;

  const sent = (messageId: string, entry: wire.SendEntry) => {
    journal.sent(messageId, {
      queue,
      body: entry.MessageBody,
      groupId: entry.MessageGroupId,
      deduplicationId: entry.MessageDeduplicationId,
      attributes: entry.MessageAttributes,
      visibleAt: now + (entry.DelaySeconds ?? 0) * 1000,
    });
  };

  switch (action) {
    case 'SendMessage':
      sent(wire.sendMessage.response.parse(response).MessageId, wire.sendMessage.request.parse(request));
      break;
    case 'SendMessageBatch': {
      const entries = wire.sendMessageBatch.request.parse(request).Entries;
      for (const { Id, MessageId } of wire.sendMessageBatch.response.parse(response).Successful) {
        const entry = entries.find(candidate => candidate.Id === Id);
        if (entry) sent(MessageId, entry);
      }
      break;
    }
    case 'ReceiveMessage':
      for (const message of wire.receiveMessage.response.parse(response).Messages ?? []) {
        journal.received(message.MessageId, message.ReceiptHandle);
      }
      break;
    case 'DeleteMessage':
      journal.deleted(wire.deleteMessage.request.parse(request).ReceiptHandle);
      break;
    case 'DeleteMessageBatch':
      for (const entry of wire.deleteMessageBatch.request.parse(request).Entries) {
        journal.deleted(entry.ReceiptHandle);
      }
      break;
    case 'PurgeQueue':
      journal.purged(queue);
      break;
  }
}
