import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import { openDurableMap } from './durable-map.ts';

const messageSchema = z.object({
  queue: z.string(),
  body: z.string(),
  groupId: z.string().optional(),
  deduplicationId: z.string().optional(),
  attributes: z.record(z.string(), z.unknown()).optional(),
  /** When the delay it was sent with is over, in milliseconds since 1970. */
  visibleAt: z.number(),
  /** How often it has been handed out, over all lives of the process. */
  receiveCount: z.number(),
});

/** A message that was sent and not yet deleted. */
export type JournalMessage = z.infer<typeof messageSchema>;

/**
 * How many message ids are remembered after their messages are gone, to recognise the answer to a repeated
 * deduplication id: as many as fauxqs itself remembers.
 */
const KNOWN_IDS = 10_000;

/** Remembers on disk every message that fauxqs, which keeps its queues in memory, has accepted. */
export interface SqsJournal {
  /** What an earlier process left, oldest first. */
  pending(): readonly (readonly [key: string, message: JournalMessage])[];
  /** A message left by an earlier process is in fauxqs again, under a new id. */
  restored(key: string, messageId: string): void;
  /** Does nothing for an id known already: SQS answers a repeated deduplication id with the first one's. */
  sent(messageId: string, message: Omit<JournalMessage, 'receiveCount'>): void;
  received(messageId: string, receiptHandle: string): void;
  deleted(receiptHandle: string): void;
  purged(queue: string): void;
  close(): void;
}

/** Opens the journal in a file; the messages that it holds are to be sent again before anything else is. */
export function openSqsJournal(file: string): SqsJournal {
  const messages = openDurableMap(file, messageSchema);
  const known = new Set<string>();
  const keyOfMessage = new Map<string, string>();
  const messageOfReceipt = new Map<string, string>();

  const isKnown = (messageId: string) => {
    if (known.has(messageId)) return true;
    known.add(messageId);
    const [oldest] = known;
    if (known.size > KNOWN_IDS && oldest !== undefined) known.delete(oldest);
    return false;
  };

  const forget = (messageId: string) => {
    for (const [receipt, id] of messageOfReceipt) {
      if (id === messageId) messageOfReceipt.delete(receipt);
    }
    messages.delete(keyOfMessage.get(messageId) ?? '');
    keyOfMessage.delete(messageId);
  };

  return {
    pending: () => [...messages.entries],
    restored(key, messageId) {
      if (isKnown(messageId)) messages.delete(key);
      else keyOfMessage.set(messageId, key);
    },
    sent(messageId, message) {
      if (isKnown(messageId)) return;
      const key = randomUUID();
      keyOfMessage.set(messageId, key);
      messages.set(key, { ...message, receiveCount: 0 });
    },
    received(messageId, receiptHandle) {
      messageOfReceipt.set(receiptHandle, messageId);
      const key = keyOfMessage.get(messageId) ?? '';
      const message = messages.entries.get(key);
      if (message) messages.set(key, { ...message, receiveCount: message.receiveCount + 1 });
    },
    deleted(receiptHandle) {
      const messageId = messageOfReceipt.get(receiptHandle);
      if (messageId !== undefined) forget(messageId);
    },
    purged(queue) {
      for (const [messageId, key] of keyOfMessage) {
        if (messages.entries.get(key)?.queue === queue) forget(messageId);
      }
    },
    close: () => messages.close(),
  };
}
