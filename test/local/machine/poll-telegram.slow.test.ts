import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Person, person } from '../../../local/telegram/person.ts';
import { type MachineProcess, startMachineProcess } from '../../support/machine-process.ts';
import { botToken, type ServedStandIn, serveStandIn } from '../telegram/serve-stand-in.ts';

const patienceMs = 60_000;

let telegram: ServedStandIn;
let dataDir: string;
let machine: MachineProcess;
let you: Person;

const start = (): Promise<MachineProcess> =>
  startMachineProcess(dataDir, {
    settings: { TELEGRAM_BOT_TOKEN: botToken, TELEGRAM_API_ROOT: telegram.url, ALLOWED_USERS: '1001' },
  });

beforeAll(async () => {
  telegram = await serveStandIn();
  dataDir = await mkdtemp(join(tmpdir(), 'reelay-polling-'));
  you = await person(telegram.url, { chatId: 1001, name: 'You' });
  // Written while the bot was away: Telegram keeps it.
  await you.sendText('/start');
  machine = await start();
});

afterAll(async () => {
  you.leave();
  await machine.kill();
  await telegram.remove();
  await rm(dataDir, { recursive: true, force: true });
});

test('a bot with a token answers over long polling, also what came while it was away', async () => {
  await you.waitFor(
    message => message.from_bot && message.body.text.includes('start with one of these'),
    patienceMs,
  );
  expect(machine.url).toBe('https://t.me/reelay_bot');
});

test('buttons are answered too', async () => {
  await you.sendText('/settings');
  await you.waitFor(message => message.from_bot && message.body.text.includes('Language'), patienceMs);
  expect(await you.press(button => button.text.includes('English'))).toMatchObject({ kind: 'answered' });
});

test('after kill -9 and a new start, what came meanwhile is answered', async () => {
  await machine.kill();
  await you.sendText('/privacy');
  machine = await start();
  await you.waitFor(message => message.from_bot && message.body.text.includes('3 days'), patienceMs);
});
