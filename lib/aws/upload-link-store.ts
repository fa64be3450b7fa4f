import * as z from 'zod';
import { type Chat, chatKey } from '../core/chat.ts';
import type { UploadLinkStore } from '../core/ports/upload-link-store.ts';
import { type Key, lifetimes, type RawItem, type Table } from './table.ts';

const stored = z.object({
  id: z.string(),
  userId: z.number(),
  language: z.string(),
  messageId: z.number(),
  offerMessageId: z.number().exactOptional(),
  wanted: z.number(),
  createdAt: z.number(),
  used: z
    .object({
      project: z.number(),
      files: z.array(
        z.object({
          place: z.number(),
          name: z.string(),
          mimeType: z.string().exactOptional(),
          size: z.number(),
        }),
      ),
    })
    .exactOptional(),
});

const prefix = 'UPLOAD#';
const partition = (chat: Chat): string => `CHAT#${chatKey(chat)}`;
const keyOf = (chat: Chat, id: string): Key => ({ pk: partition(chat), sk: prefix + id });

/** One row per link, among its chat's rows, so that it goes with them. */
export const createUploadLinkStore = (table: Table): UploadLinkStore => {
  const linkIn = (chat: Chat, item: RawItem) => ({ chat, ...stored.parse(item) });
  return {
    async create({ chat, ...link }) {
      await table.put({ ...keyOf(chat, link.id), v: 1, ...link, ttl: table.ttl(lifetimes.uploadLink) });
    },

    async get(chat, id) {
      const item = await table.get(keyOf(chat, id));
      return item && linkIn(chat, item);
    },

    async open(chat, userId) {
      const links = (await table.query(partition(chat), prefix)).map(item => linkIn(chat, item));
      return links
        .filter(link => link.userId === userId && link.used === undefined)
        .toSorted((a, b) => b.createdAt - a.createdAt)[0];
    },

    async want({ chat, id }, wanted, offerMessageId) {
      await table.update(keyOf(chat, id), {
        UpdateExpression: 'SET wanted = :wanted, offerMessageId = :message',
        ConditionExpression: 'attribute_exists(pk)',
        ExpressionAttributeValues: { ':wanted': wanted, ':message': offerMessageId },
      });
    },

    use: ({ chat, id }, used) =>
      table.update(keyOf(chat, id), {
        UpdateExpression: 'SET used = :used',
        ConditionExpression: 'attribute_exists(pk) AND attribute_not_exists(used)',
        ExpressionAttributeValues: { ':used': used },
      }),
  };
};
