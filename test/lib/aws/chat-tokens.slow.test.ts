import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createChatStore } from '../../../lib/aws/chat-store.ts';
import { createTable, type Table } from '../../../lib/aws/table.ts';
import { createTokenCipher } from '../../../lib/aws/token-cipher.ts';
import type { ChatStore } from '../../../lib/core/ports/chat-store.ts';
import { newTokenKey } from '../../../lib/secrets.ts';
import { type DynamoDbEmulator, startDynamoDb } from '../../../local/emulators/dynamodb.ts';
import { emulatorClientConfig } from '../../../local/emulators/emulator-client-config.ts';

const key = newTokenKey();
/** Characters that no compression takes out. */
const secret = 'QxZ-7_kWv93Lr0PbYt6';
const token = { value: `nmv_usr_${secret}`, expiresAt: 1_900_000_000_000, userId: 'anon_1' };

let folder: string;
let dynamodb: DynamoDbEmulator;
let table: Table;
let chats: ChatStore;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'reelay-tokens-'));
  dynamodb = await startDynamoDb({ folder, tableName: 'reelay' });
  table = createTable('reelay', Date.now, new DynamoDBClient(emulatorClientConfig(dynamodb.endpoint)));
  chats = createChatStore(table, createTokenCipher(key));
});
afterAll(async () => {
  await dynamodb.stop();
  await rm(folder, { recursive: true, force: true });
});

/** Every row of a chat as it lies in the table. */
const rowsOf = async (chatId: number): Promise<string> => JSON.stringify(await table.query(`CHAT#${chatId}`));

/** A chat's row as versions wrote it that did not encrypt. */
const putPlain = async (chatId: number, more: object = {}): Promise<void> => {
  await chats.open({ chatId });
  const row = await table.get({ pk: `CHAT#${chatId}`, sk: 'CHAT' });
  await table.put({ pk: `CHAT#${chatId}`, sk: 'CHAT', ...row, ...more, token });
};

describe('the token of a chat', () => {
  it('is kept, and stands in no row and no file of the database', async () => {
    const chat = { chatId: 1 };
    await chats.open(chat);
    await chats.setToken(chat, token);
    expect((await chats.open(chat)).token).toEqual(token);

    expect(await rowsOf(1)).toContain('sealedToken');
    expect(await rowsOf(1)).not.toContain(secret);
    for (const name of await readdir(folder)) {
      expect((await readFile(join(folder, name))).includes(secret), name).toBe(false);
    }
  });

  it('is gone when it was taken away', async () => {
    const chat = { chatId: 2 };
    await putPlain(2);
    await chats.setToken(chat, undefined);
    expect((await chats.open(chat)).token).toBeUndefined();
    await chats.setToken(chat, token);
    await chats.setToken(chat, undefined);
    expect((await chats.open(chat)).token).toBeUndefined();
  });

  it('that an earlier version wrote in plain is read, and encrypted from then on', async () => {
    await putPlain(3);
    expect(await rowsOf(3)).toContain(secret);
    expect((await chats.open({ chatId: 3 })).token).toEqual(token);
    expect(await rowsOf(3)).not.toContain(secret);
    expect((await chats.open({ chatId: 3 })).token).toEqual(token);
  });

  it('that an earlier version wrote after this one counts', async () => {
    const chat = { chatId: 4 };
    await chats.open(chat);
    await chats.setToken(chat, { ...token, value: 'nmv_usr_older' });
    await putPlain(4);
    expect((await chats.open(chat)).token).toEqual(token);
    expect((await chats.open(chat)).token).toEqual(token);
  });

  it('is absent for whoever has another key, or finds it in the row of another chat', async () => {
    const chat = { chatId: 5 };
    await chats.open(chat);
    await chats.setToken(chat, token);
    const stranger = createChatStore(table, createTokenCipher(newTokenKey()));
    expect((await stranger.open(chat)).token).toBeUndefined();

    const row = await table.get({ pk: 'CHAT#5', sk: 'CHAT' });
    await table.put({ ...row, pk: 'CHAT#6', sk: 'CHAT' });
    expect((await chats.open({ chatId: 6 })).token).toBeUndefined();
    expect((await chats.open(chat)).token).toEqual(token);
  });
});
