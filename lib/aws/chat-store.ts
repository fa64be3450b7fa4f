import * as z from 'zod';
import { type Chat, chatKey } from '../core/chat.ts';
import type { BackendToken, ChatRecord, ChatStore } from '../core/ports/chat-store.ts';
import { ratios } from '../core/ratio.ts';
import { openToken, plainToken, sealedToken, sealToken } from './stored-token.ts';
import { type Key, lifetimes, type Table } from './table.ts';
import type { TokenCipher } from './token-cipher.ts';

const record = z.object({
  project: z.number(),
  language: z.string(),
  languageIsChosen: z.boolean().default(false),
  ratio: z.enum(ratios).exactOptional(),
  clientId: z.string().exactOptional(),
  sealedToken: sealedToken.exactOptional(),
  /** As earlier versions wrote it. */
  token: plainToken.exactOptional(),
  session: z
    .object({ sessionId: z.string(), taskId: z.string().exactOptional(), bindId: z.string().exactOptional() })
    .exactOptional(),
  activeJobId: z.string().exactOptional(),
});

const sessionRow = z.object({ sessionId: z.string() });

const exists = 'attribute_exists(pk)';

const keyOf = (chat: Chat): Key => ({ pk: `CHAT#${chatKey(chat)}`, sk: 'CHAT' });

/** One row per chat; never expires. Tokens in it are encrypted. */
export const createChatStore = (table: Table, cipher: TokenCipher): ChatStore => {
  const read = async (chat: Chat): Promise<ChatRecord | undefined> => {
    const item = await table.get(keyOf(chat));
    if (!item) return undefined;
    const { sealedToken: sealed, token: plain, ...rest } = record.parse(item);
    // A plain one is the newer: earlier versions, in the middle of a deployment, know no other.
    if (plain) await replacePlain(chat, plain);
    const token = plain ?? (sealed && openToken(cipher, chat, sealed));
    return { chat, ...rest, ...(token === undefined ? {} : { token }) };
  };
  const replacePlain = (chat: Chat, plain: BackendToken) =>
    table.update(keyOf(chat), {
      UpdateExpression: 'SET sealedToken = :sealed REMOVE #plain',
      // Unless it has been replaced meanwhile.
      ConditionExpression: '#plain.#value = :value',
      ExpressionAttributeNames: { '#plain': 'token', '#value': 'value' },
      ExpressionAttributeValues: { ':sealed': sealToken(cipher, chat, plain), ':value': plain.value },
    });
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
      else await remove(chat, 'ratio');
    },

    async keepClientId(chat, clientId) {
      const kept = await table.update(keyOf(chat), {
        UpdateExpression: 'SET clientId = :id',
        ConditionExpression: `${exists} AND attribute_not_exists(clientId)`,
        ExpressionAttributeValues: { ':id': clientId },
      });
      return kept ? clientId : ((await read(chat))?.clientId ?? clientId);
    },

    async replaceClientId(chat, clientId) {
      await set(chat, 'clientId', clientId);
    },

    async setToken(chat, token) {
      await table.update(keyOf(chat), {
        UpdateExpression: token ? 'SET sealedToken = :sealed REMOVE #plain' : 'REMOVE sealedToken, #plain',
        ConditionExpression: exists,
        ExpressionAttributeNames: { '#plain': 'token' },
        ...(token ? { ExpressionAttributeValues: { ':sealed': sealToken(cipher, chat, token) } } : {}),
      });
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
