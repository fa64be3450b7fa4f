import * as z from 'zod';
import { type Chat, chatKey } from '../core/chat.ts';
import type { ChatRecord, ChatStore } from '../core/ports.ts';
import { ratios } from '../core/ratio.ts';
import { type Key, lifetimes, type Table } from './table.ts';

const record = z.object({
  project: z.number(),
  language: z.string(),
  languageIsChosen: z.boolean().default(false),
  ratio: z.enum(ratios).exactOptional(),
  clientId: z.string().exactOptional(),
  token: z
    .object({ value: z.string(), expiresAt: z.number(), userId: z.string().exactOptional() })
    .exactOptional(),
  session: z
    .object({ sessionId: z.string(), taskId: z.string().exactOptional(), bindId: z.string().exactOptional() })
    .exactOptional(),
  activeJobId: z.string().exactOptional(),
});

const sessionRow = z.object({ sessionId: z.string() });

const exists = 'attribute_exists(pk)';

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
      // A task may outlive its chat: nothing comes back after a deletion.
      ConditionExpression: exists,
      ExpressionAttributeNames: { '#name': name },
      ExpressionAttributeValues: { ':value': value },
    });
  const remove = (chat: Chat, name: string) =>
    table.update(keyOf(chat), {
      UpdateExpression: 'REMOVE #name',
      ConditionExpression: exists,
      ExpressionAttributeNames: { '#name': name },
    });

  return {
    async open(chat) {
      const known = await read(chat);
      if (known) return known;
      await table.put(
        { ...keyOf(chat), v: 1, chatId: chat.chatId, threadId: chat.threadId, project: 1, language: 'en' },
        { ConditionExpression: 'attribute_not_exists(pk)' },
      );
      return (await read(chat)) ?? { chat, project: 1, language: 'en', languageIsChosen: false };
    },

    async noteLanguage(chat, language) {
      await table.update(keyOf(chat), {
        UpdateExpression: 'SET #language = :language',
        ConditionExpression: `${exists} AND attribute_not_exists(languageIsChosen)`,
        ExpressionAttributeNames: { '#language': 'language' },
        ExpressionAttributeValues: { ':language': language },
      });
    },

    async chooseLanguage(chat, language) {
      await table.update(keyOf(chat), {
        UpdateExpression: 'SET #language = :language, languageIsChosen = :yes',
        ConditionExpression: exists,
        ExpressionAttributeNames: { '#language': 'language' },
        ExpressionAttributeValues: { ':language': language, ':yes': true },
      });
    },

    async setRatio(chat, ratio) {
      if (ratio) await set(chat, 'ratio', ratio);
      else
        await table.update(keyOf(chat), {
          UpdateExpression: 'REMOVE #ratio',
          ConditionExpression: exists,
          ExpressionAttributeNames: { '#ratio': 'ratio' },
        });
    },

    async keepClientId(chat, clientId) {
      const kept = await table.update(keyOf(chat), {
        UpdateExpression: 'SET clientId = :id',
        ConditionExpression: `${exists} AND attribute_not_exists(clientId)`,
        ExpressionAttributeValues: { ':id': clientId },
      });
      return kept ? clientId : ((await read(chat))?.clientId ?? clientId);
    },

    async setToken(chat, token) {
      if (token) await set(chat, 'token', token);
      else await remove(chat, 'token');
    },

    async setSession(chat, session) {
      if (session) {
        const key = { pk: keyOf(chat).pk, sk: `SESSION#${session.sessionId}` };
        await table.put({ ...key, v: 1, sessionId: session.sessionId, ttl: table.ttl(lifetimes.session) });
        await set(chat, 'session', session);
      } else await remove(chat, 'session');
    },

    async sessions(chat) {
      const items = await table.query(keyOf(chat).pk, 'SESSION#');
      return items.map(item => sessionRow.parse(item).sessionId);
    },

    async deleteAll(chat) {
      await table.deleteAll(keyOf(chat).pk);
    },

    async nextProject(chat) {
      await table.update(keyOf(chat), {
        UpdateExpression: 'ADD #project :one REMOVE #session',
        ConditionExpression: exists,
        ExpressionAttributeNames: { '#project': 'project', '#session': 'session' },
        ExpressionAttributeValues: { ':one': 1 },
      });
    },

    claimActiveJob: (chat, jobId) =>
      table.update(keyOf(chat), {
        UpdateExpression: 'SET activeJobId = :job',
        ConditionExpression: `${exists} AND (attribute_not_exists(activeJobId) OR activeJobId = :job)`,
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
