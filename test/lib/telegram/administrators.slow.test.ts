import type { Update } from 'grammy/types';
import { Hono } from 'hono';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createApi } from '../../../lib/telegram/api.ts';
import { createBot } from '../../../lib/telegram/bot.ts';
import { identify } from '../../../lib/telegram/bot-identity.ts';
import type { Conversation } from '../../../lib/telegram/conversation.ts';
import { languages, textsFor } from '../../../lib/telegram/texts.ts';
import { type Served, serve } from '../../support/burst/serve.ts';
import { pressed, sent } from '../../support/telegram-updates.ts';

const token = '123456:AAAAAAAAAAAAAAAAAAAAAAAAAAAA';
const groupId = -1001;
/** Who is what in the group; everybody else is unknown to it. */
const members: Readonly<Record<number, string>> = {
  1: 'creator',
  2: 'administrator',
  3: 'member',
  4: 'left',
};
const stranger = 5;

let telegram: Served;
let said: { readonly chat_id: number; readonly text: string }[];
let done: string[];

beforeAll(async () => {
  const app = new Hono();
  app.post(`/bot${token}/getChatMember`, async context => {
    const { user_id } = await context.req.json();
    const status = members[user_id];
    return status === undefined
      ? context.json({ ok: false, error_code: 400, description: 'Bad Request: user not found' }, 400)
      : context.json({ ok: true, result: { status, user: { id: user_id, is_bot: false, first_name: 'A' } } });
  });
  app.post(`/bot${token}/sendMessage`, async context => {
    said.push(await context.req.json());
    return context.json({
      ok: true,
      result: { message_id: 9, date: 1, chat: { id: groupId, type: 'supergroup' } },
    });
  });
  telegram = await serve(app);
});
afterAll(() => telegram.stop());
beforeEach(() => {
  said = [];
  done = [];
});

const nothing = async (): Promise<void> => {};
const conversation: Conversation = {
  admit: async sender => sender,
  hasAlbum: async () => false,
  greet: nothing,
  help: nothing,
  receive: nothing,
  refuseUnsupported: nothing,
  offerUpload: nothing,
  ask: nothing,
  revise: nothing,
  showStatus: nothing,
  showCredits: nothing,
  exportVideo: nothing,
  sendFile: nothing,
  startOver: nothing,
  cancel: nothing,
  showSettings: nothing,
  chooseLanguage: nothing,
  chooseRatio: nothing,
  showPrivacy: nothing,
  confirmDelete: async () => void done.push('confirm'),
  deleteEverything: async () => void done.push('delete'),
  keepEverything: async () => void done.push('keep'),
  administer: nothing,
};

const handle = async (update: Update): Promise<void> => {
  const settings = { token, root: telegram.url };
  const me = await identify(createApi(settings, 'patient'), settings, 'reelay_bot');
  await createBot({ ...settings, me, downloadLimit: 1 }, conversation).handleUpdate(update);
};

const inGroup = (userId: number, language = 'en') => ({ chatId: groupId, userId, group: true, language });

describe('/delete in a group', () => {
  test.each([1, 2])('asks its administrators whether they mean it, and believes them (%i)', async userId => {
    await handle(sent(inGroup(userId), 1, { text: '/delete' }));
    await handle(pressed(inGroup(userId), 2, 'delete-all'));
    expect({ done, said }).toEqual({ done: ['confirm', 'delete'], said: [] });
  });

  test.each([3, 4, stranger])('tells everybody else who may, once per try (%i)', async userId => {
    await handle(sent(inGroup(userId), 1, { text: '/delete' }));
    await handle(pressed(inGroup(userId), 2, 'delete-all'));
    expect(done).toEqual([]);
    expect(said).toHaveLength(2);
    expect(said[0]).toMatchObject({
      chat_id: groupId,
      text: '🗑 In a group only its administrators can delete everything.',
      reply_parameters: { message_id: 1 },
    });
  });

  test.each(languages)('does so in %s', async language => {
    await handle(sent(inGroup(3, language), 1, { text: '/delete' }));
    expect(said.map(({ text }) => text)).toEqual([textsFor(language)('delete-by-administrators')]);
  });

  test('lets everybody keep everything', async () => {
    await handle(pressed(inGroup(3), 2, 'keep-all'));
    expect(done).toEqual(['keep']);
  });
});

test('/delete in a private chat asks nobody else', async () => {
  await handle(sent({ chatId: stranger }, 1, { text: '/delete' }));
  await handle(pressed({ chatId: stranger }, 2, 'delete-all'));
  expect({ done, said }).toEqual({ done: ['confirm', 'delete'], said: [] });
});
