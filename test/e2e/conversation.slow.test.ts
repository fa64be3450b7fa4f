import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { fromBot, meet, patienceMs, saying } from '../support/conversation.ts';
import { sharedMachine } from '../support/shared-machine.ts';

const machine = await sharedMachine();

describe('first contact', () => {
  test('/start connects and says what to try', async () => {
    const you = await meet();
    await you.sendText('/start');
    const welcome = await you.waitFor(saying('start with one of these'), patienceMs);
    expect(welcome.body.text).not.toContain('Connecting');
    // The line that was there while it connected goes.
    await expect.poll(async () => (await you.messages()).filter(fromBot)).toHaveLength(1);
  });

  test('/help answers without asking the backend', async () => {
    const you = await meet();
    await you.sendText('/help');
    await you.waitFor(saying('/status shows the timeline'), patienceMs);
  });
});

test('/privacy and /settings answer; a chosen language stays', async () => {
  const you = await meet();
  await you.sendText('/privacy');
  await you.waitFor(saying('What I keep'), patienceMs);
  await you.sendText('/settings');
  await you.waitFor(saying('Language: English'), patienceMs);
  await you.press('Deutsch');
  await you.waitFor(saying('Deutsch'), patienceMs);
  await you.press('9:16');
  await you.waitFor(saying('9:16'), patienceMs);
});

describe('the webhook', () => {
  const secrets = z.object({ webhookSecret: z.string() });
  const post = async (body: string, secret?: string): Promise<Response> =>
    fetch(`${machine.url}/telegram/webhook`, {
      method: 'POST',
      headers: secret === undefined ? {} : { 'x-telegram-bot-api-secret-token': secret },
      body,
    });
  const ourSecret = async (): Promise<string> =>
    secrets.parse(JSON.parse(await readFile(join(machine.dataDir, 'bot-secrets.json'), 'utf8')))
      .webhookSecret;

  test('refuses whoever does not know its secret', async () => {
    expect((await post('{}')).status).toBe(401);
    expect((await post('{}', 'guess')).status).toBe(401);
    expect((await post('{}', (await ourSecret()).slice(0, -1))).status).toBe(401);
  });

  test('takes what is no update and drops it, because Telegram would repeat it for a day', async () => {
    const secret = await ourSecret();
    for (const body of ['', 'not json', '{}', '{"update_id":"x"}', '[]', 'x'.repeat(1_000_001)]) {
      expect((await post(body, secret)).status).toBe(200);
    }
  });

  test('the same update twice is one question with one answer', async () => {
    const you = await meet();
    await you.sendText('/start');
    await you.waitFor(saying('start with one of these'), patienceMs);
    const secret = await ourSecret();
    const user = { id: you.chatId, is_bot: false, first_name: 'You', language_code: 'en' };
    const update = JSON.stringify({
      update_id: 900_000_001,
      message: {
        message_id: 77,
        date: 1,
        text: '/help',
        entities: [{ type: 'bot_command', offset: 0, length: 5 }],
        from: user,
        chat: { id: you.chatId, type: 'private', first_name: 'You' },
      },
    });
    expect((await post(update, secret)).status).toBe(200);
    expect((await post(update, secret)).status).toBe(200);
    await you.waitFor(saying('/status shows the timeline'), patienceMs);
    // A later question is answered after whatever the repeat might have caused.
    await you.sendText('/cancel');
    await you.waitFor(saying('Nothing is running'), patienceMs);
    expect((await you.messages()).filter(saying('/status shows the timeline'))).toHaveLength(1);
  });
});
