import sharp from 'sharp';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Person, person } from '../../../local/telegram/person.ts';
import { accepted, type Receiver, receiveWebhooks } from './receive-webhooks.ts';
import { type ServedStandIn, serveStandIn } from './serve-stand-in.ts';

const chatId = 2001;
let clock = Date.now();
let served: ServedStandIn;
let hook: Receiver;
let ada: Person;

beforeEach(async () => {
  clock = Date.now();
  served = await serveStandIn({ now: () => clock });
  hook = await receiveWebhooks();
  ada = await person(served.url, { chatId });
});

afterEach(async () => {
  ada.leave();
  await served.remove();
  await hook.stop();
});

async function photos(count: number): Promise<{ name: string; bytes: Uint8Array }[]> {
  return await Promise.all(
    Array.from({ length: count }, async (_, index) => ({
      name: `photo-${index}.jpg`,
      bytes: await sharp({ create: { width: 40 + index, height: 30, channels: 3, background: '#d08040' } })
        .jpeg()
        .toBuffer(),
    })),
  );
}

describe('the webhook', () => {
  it('gets the members of an album one after another, each after the 2xx for the one before', async () => {
    await served.bot.api.setWebhook(hook.url, { secret_token: 's3cret' });
    const sent = await ada.sendPhotos(await photos(3), { caption: 'a video, please' });
    const groups = new Set<string | undefined>();
    for (const message of sent) {
      const arrival = await hook.next();
      expect(hook.waiting()).toBe(0);
      expect(arrival.secret).toBe('s3cret');
      expect(arrival.update.message?.message_id).toBe(message.message_id);
      groups.add(arrival.update.message?.media_group_id);
      arrival.answer(accepted());
    }
    expect(groups.size).toBe(1);
    expect([...groups][0]).toMatch(/^\d+$/);
  });

  it('gets a button press while a message of the same chat is stuck', async () => {
    await served.bot.api.sendMessage(chatId, 'Stop?', {
      reply_markup: { inline_keyboard: [[{ text: 'Cancel', callback_data: 'cancel' }]] },
    });
    await served.bot.api.setWebhook(hook.url);
    await ada.sendText('stuck');
    const stuck = await hook.next();
    const answer = ada.press('Cancel');
    const press = await hook.next();
    expect(press.update.callback_query?.data).toBe('cancel');
    await served.bot.api.answerCallbackQuery(press.update.callback_query?.id ?? '', { text: 'Stopped' });
    expect(await answer).toEqual({ kind: 'answered', text: 'Stopped', showAlert: false });
    press.answer(accepted());
    stuck.answer(accepted());
  });

  it('gets the same update again at once after a failure, and the next one only afterwards', async () => {
    await served.bot.api.setWebhook(hook.url);
    await ada.sendText('first');
    await ada.sendText('second');
    const first = await hook.next();
    first.answer(new Response(null, { status: 500 }));
    const again = await hook.next();
    expect(again.update).toEqual(first.update);
    again.answer(new Response(null, { status: 503, headers: { 'retry-after': '0' } }));
    const third = await hook.next();
    expect(third.update).toEqual(first.update);
    expect(await served.bot.api.getWebhookInfo()).toMatchObject({
      pending_update_count: 2,
      last_error_message: expect.stringContaining('503'),
    });
    third.answer(accepted());
    const second = await hook.next();
    expect(second.update.message?.text).toBe('second');
    second.answer(accepted());
  });

  it('may call a method in its answer', async () => {
    await served.bot.api.setWebhook(hook.url);
    await ada.sendText('ping');
    const arrival = await hook.next();
    arrival.answer(Response.json({ method: 'sendMessage', chat_id: chatId, text: 'pong' }));
    const answer = await ada.waitFor(message => message.from_bot, 5000);
    expect(answer.body.text).toBe('pong');
  });

  it('gets no button press that is older than 150 s, but every message', async () => {
    await served.bot.api.sendMessage(chatId, 'Stop?', {
      reply_markup: { inline_keyboard: [[{ text: 'Cancel', callback_data: 'cancel' }]] },
    });
    const press = fetch(`${served.url}/chat/api/chats/${chatId}/press`, {
      method: 'POST',
      body: JSON.stringify({ messageId: 1, row: 0, column: 0 }),
    });
    expect((await press).status).toBe(200);
    await ada.sendText('still here');
    clock += 151_000;
    await served.bot.api.setWebhook(hook.url);
    const arrival = await hook.next();
    expect(arrival.update.message?.text).toBe('still here');
    arrival.answer(accepted());
    // Whatever else was pending would be delivered before this.
    await ada.sendText('last');
    const last = await hook.next();
    expect(last.update.message?.text).toBe('last');
    last.answer(accepted());
  });

  it('gets only the kinds of updates it asked for', async () => {
    await served.bot.api.setWebhook(hook.url, { allowed_updates: ['edited_message'] });
    const [message] = await ada.sendText('befor');
    await ada.editText(message?.message_id ?? 0, 'before');
    const arrival = await hook.next();
    expect(arrival.update.edited_message?.text).toBe('before');
    arrival.answer(accepted());
  });

  it('must be on this machine', async () => {
    await expect(served.bot.api.setWebhook('https://example.org/hook')).rejects.toMatchObject({
      error_code: 400,
    });
  });
});

describe('getUpdates', () => {
  it('waits for an update, and confirms by offset', async () => {
    const waiting = served.bot.api.getUpdates({ timeout: 30 });
    await ada.sendText('one');
    const [first] = await waiting;
    expect(first?.message?.text).toBe('one');
    await ada.sendText('two');
    const rest = await served.bot.api.getUpdates({ offset: (first?.update_id ?? 0) + 1 });
    expect(rest.map(update => update.message?.text)).toEqual(['two']);
  });

  it('is refused while a webhook is set, and when another call takes its place', async () => {
    const waiting = served.bot.api.getUpdates({ timeout: 30 });
    let isDisplaced = false;
    const displaced = expect(waiting)
      .rejects.toMatchObject({
        error_code: 409,
        description: expect.stringContaining('terminated by other getUpdates request'),
      })
      .finally(() => {
        isDisplaced = true;
      });
    // Which of two calls arrives first is not known; asking again settles it.
    while (!isDisplaced) await served.bot.api.getUpdates({ timeout: 0 });
    await displaced;
    await served.bot.api.setWebhook(hook.url);
    await expect(served.bot.api.getUpdates()).rejects.toMatchObject({
      error_code: 409,
      description: expect.stringContaining("can't use getUpdates method while webhook is active"),
    });
  });

  it('feeds a bot that runs by long polling', async () => {
    served.bot.command('start', ctx => ctx.reply(`Hello ${ctx.from?.first_name}`));
    const running = served.bot.start();
    await ada.sendText('/start');
    const answer = await ada.waitFor(message => message.from_bot, 5000);
    expect(answer.body.text).toBe('Hello Ada');
    await served.bot.stop();
    await running;
  });
});
