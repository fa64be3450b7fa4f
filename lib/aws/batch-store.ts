import * as z from 'zod';
import { type Chat, chatKey } from '../core/chat.ts';
import type { BatchStore } from '../core/ports/batch-store.ts';
import { type Key, lifetimes, type Table } from './table.ts';

const batch = z.object({ openedAt: z.number(), lastAt: z.number() });
const toldBatch = z.object({ messageId: z.number(), project: z.number(), at: z.number() });

const keyOf = (chat: Chat): Key => ({ pk: `CHAT#${chatKey(chat)}`, sk: 'BATCH' });
const toldKeyOf = (chat: Chat): Key => ({ pk: `CHAT#${chatKey(chat)}`, sk: 'BATCH-TOLD' });

/** At most one open batch per chat. Closing removes it. */
export const createBatchStore = (table: Table): BatchStore => ({
  async touch(chat, at) {
    const joined = await table.update(keyOf(chat), {
      UpdateExpression: 'SET lastAt = :at',
      ConditionExpression: 'attribute_exists(openedAt)',
      ExpressionAttributeValues: { ':at': at },
    });
    if (joined) return false;
    await table.put({ ...keyOf(chat), v: 1, openedAt: at, lastAt: at, ttl: table.ttl(lifetimes.batch) });
    return true;
  },

  async get(chat) {
    const item = await table.get(keyOf(chat));
    const parsed = batch.safeParse(item);
    return parsed.success ? parsed.data : undefined;
  },

  async told(chat) {
    const parsed = toldBatch.safeParse(await table.get(toldKeyOf(chat)));
    return parsed.success ? parsed.data : undefined;
  },

  async setTold(chat, told) {
    await table.put({ ...toldKeyOf(chat), v: 1, ...told, ttl: table.ttl(lifetimes.batch) });
  },

  close: (chat, lastAt) =>
    table.update(keyOf(chat), {
      UpdateExpression: 'REMOVE openedAt, lastAt',
      ConditionExpression: 'lastAt = :at',
      ExpressionAttributeValues: { ':at': lastAt },
    }),
});
