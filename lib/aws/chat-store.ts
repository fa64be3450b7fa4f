import * as z from 'zod';
import { type Chat, chatKey } from '../core/chat.ts';
import type { ChatRecord, ChatStore } from '../core/ports.ts';
import type { Key, Table } from './table.ts';

const record = z.object({
  project: z.number(),
  language: z.string(),
  clientId: z.string().exactOptional(),
  token: z
    .object({ value: z.string(), expiresAt: z.number(), userId: z.string().exactOptional() })
    .exactOptional(),
  session: z
    .object({ sessionId: z.string(), taskId: z.string().exactOptional(), bindId: z.string().exactOptional() })
    .exactOptional(),
  activeJobId: z.string().exactOptional(),
});

const keyOf = (chat: Chat): Key => ({ pk: `CHAT#${chatKey(chat)}`, sk: 'CHAT' });

/** One row per chat; never expires. */
export const createChatStore = (table: Table): ChatStore => {
  const read = async (chat: Chat): Promise<ChatRecord | undefined> => {
    const item = await table.get(keyOf(chat));
    return item && { chat, ...record.parse(item) };
  };
  const set = (chat: Chat, name: string, value: unknown) =>
    table.update(keyOf(chat), {
      UpdateExpression: 'SET #name = :value',
      ExpressionAttributeNames: { '#name': name },
      ExpressionAttributeValues: { ':value': value },
    });

  return {
    async open(chat) {
      const known = await read(chat);
      if (known) return known;
      await table.put(
        { ...keyOf(chat), v: 1, chatId: chat.chatId, threadId: chat.threadId, project: 1, language: 'en' },
        { ConditionExpression: 'attribute_not_exists(pk)' },
      );
      return (await read(chat)) ?? { chat, project: 1, language: 'en' };
    },

    async setLanguage(chat, language) {
      await set(chat, 'language', language);
    },

    async keepClientId(chat, clientId) {
      const kept = await table.update(keyOf(chat), {
        UpdateExpression: 'SET clientId = :id',
        ConditionExpression: 'attribute_not_exists(clientId)',
        ExpressionAttributeValues: { ':id': clientId },
      });
      return kept ? clientId : ((await read(chat))?.clientId ?? clientId);
    },

    async setToken(chat, token) {
      await set(chat, 'token', token);
    },

    async setSession(chat, session) {
      if (session) await set(chat, 'session', session);
      else
        await table.update(keyOf(chat), {
          UpdateExpression: 'REMOVE #s',
          ExpressionAttributeNames: { '#s': 'session' },
        });
    },

    async nextProject(chat) {
      await table.update(keyOf(chat), {
        UpdateExpression: 'ADD #project :one REMOVE #session',
        ExpressionAttributeNames: { '#project': 'project', '#session': 'session' },
        ExpressionAttributeValues: { ':one': 1 },
      });
    },

    claimActiveJob: (chat, jobId) =>
      table.update(keyOf(chat), {
        UpdateExpression: 'SET activeJobId = :job',
        ConditionExpression: 'attribute_not_exists(activeJobId) OR activeJobId = :job',
        ExpressionAttributeValues: { ':job': jobId },
      }),

    releaseActiveJob: (chat, jobId) =>
      table.update(keyOf(chat), {
        UpdateExpression: 'REMOVE activeJobId',
        ConditionExpression: 'activeJobId = :job',
        ExpressionAttributeValues: { ':job': jobId },
      }),
  };
};
