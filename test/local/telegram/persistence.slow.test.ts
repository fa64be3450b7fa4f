import { appendFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { InputFile } from 'grammy';
import { expect, it } from 'vitest';
import { person } from '../../../local/telegram/person.ts';
import { accepted, receiveWebhooks } from './receive-webhooks.ts';
import { serveStandIn } from './serve-stand-in.ts';

const chatId = 3001;

it('finds chats, messages, files, commands and undelivered updates again after a crash', async () => {
  const hook = await receiveWebhooks();
  const before = await serveStandIn();
  await before.bot.api.setMyCommands([{ command: 'start', description: 'Begin' }]);
  const ada = await person(before.url, { chatId, name: 'Ada' });
  const sent = await before.bot.api.sendDocument(chatId, new InputFile(Buffer.from('kept'), 'kept.txt'));
  await before.bot.api.setWebhook(hook.url, { secret_token: 'kept' });
  await ada.sendText('answered');
  (await hook.next()).answer(accepted());
  await ada.sendText('not answered');
  const lost = await hook.next();
  ada.leave();
  await before.stop();
  // A line that the crash cut short.
  await appendFile(join(before.dataDir, 'journal.v1.jsonl'), '{"seq":999999,"event":{"type":"mess');

  const after = await serveStandIn({ dataDir: before.dataDir });
  const again = await hook.next();
  expect(again.update).toEqual(lost.update);
  expect(again.secret).toBe('kept');
  again.answer(accepted());
  const returned = await person(after.url, { chatId, name: 'Ada' });
  expect((await returned.messages()).map(message => message.body.text)).toEqual([
    '',
    'answered',
    'not answered',
  ]);
  expect(await after.bot.api.getMyCommands()).toEqual([{ command: 'start', description: 'Begin' }]);
  const resent = await after.bot.api.sendDocument(chatId, sent.document.file_id);
  expect(resent.message_id).toBeGreaterThan((await returned.messages())[2]?.message_id ?? 0);
  const kept = (await returned.messages()).at(-1)?.media;
  const bytes = kept?.kind === 'document' ? await returned.download(kept.file) : undefined;
  expect(new TextDecoder().decode(bytes)).toBe('kept');

  returned.leave();
  await after.stop();

  // The second start has rewritten the journal; a third finds the same, and gives no number twice.
  const third = await serveStandIn({ dataDir: before.dataDir });
  const next = await third.bot.api.sendMessage(chatId, 'next');
  expect(next.message_id).toBe(resent.message_id + 1);
  expect((await third.bot.api.getWebhookInfo()).pending_update_count).toBe(0);
  await third.remove();
  await hook.stop();
  await rm(before.dataDir, { recursive: true, force: true });
});
