import * as z from 'zod';
import { type Chat, chatKey } from '../core/chat.ts';
import type { WishStore } from '../core/ports/wish-store.ts';
import { editRequest } from './job-store.ts';
import { type Key, lifetimes, type Table } from './table.ts';

const stored = z.object({
  project: z.number(),
  request: editRequest,
  userId: z.number(),
  messageId: z.number(),
  updateId: z.number(),
});

const keyOf = (chat: Chat): Key => ({ pk: `CHAT#${chatKey(chat)}`, sk: 'WISH' });

/** One row per chat. */
export const createWishStore = (table: Table): WishStore => ({
  async get(chat) {
    const item = await table.get(keyOf(chat));
    return item?.['request'] === undefined ? undefined : stored.parse(item);
  },
  async put(chat, wish) {
    await table.put({ ...keyOf(chat), v: 1, ...wish, ttl: table.ttl(lifetimes.wish) });
  },
  async remove(chat) {
    await table.update(keyOf(chat), {
      UpdateExpression: 'REMOVE #request',
      ConditionExpression: 'attribute_exists(pk)',
      ExpressionAttributeNames: { '#request': 'request' },
    });
  },
});
