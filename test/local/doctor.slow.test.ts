import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getRequestListener } from '@hono/node-server';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createApi } from '../../lib/telegram/api.ts';
import { checkBackend } from '../../local/doctor/check-backend.ts';
import { checkNode, checkRenderer, checkStorage } from '../../local/doctor/check-machine.ts';
import { checkTelegram } from '../../local/doctor/check-telegram.ts';
import { closeServer, listenOnLoopback } from '../../local/emulators/loopback-server.ts';
import { person } from '../../local/telegram/person.ts';
import { createStandIn, type StandIn } from '../../local/telegram/stand-in.ts';

const token = '123456:AAAAAAAAAAAAAAAAAAAAAAAAAAAA';
let folder: string;
let standIn: StandIn;
let root: string;
const server = createServer((request, response) => getRequestListener(standIn.app.fetch)(request, response));

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'reelay-doctor-'));
  standIn = await createStandIn({ dataDir: join(folder, 'telegram'), botToken: token });
  root = `http://127.0.0.1:${await listenOnLoopback(server, 0)}`;
});
afterAll(async () => {
  await standIn.stop();
  await closeServer(server);
  await rm(folder, { recursive: true, force: true });
});

const verdicts = (findings: readonly { readonly is: string }[]) => findings.map(({ is }) => is);

test('a token that Telegram knows is fine; one that it does not know is told with what to do', async () => {
  const known = { TELEGRAM_BOT_TOKEN: token, TELEGRAM_API_ROOT: root, ADMIN_USERS: '1' };
  expect(verdicts(await checkTelegram(known))).toEqual(['fine']);
  const [unknown] = await checkTelegram({ ...known, TELEGRAM_BOT_TOKEN: `${token}X` });
  expect(unknown).toMatchObject({ is: 'broken', fix: expect.stringContaining('@BotFather') });
  expect(JSON.stringify(unknown)).not.toContain(token);
});

test('a bot that nobody may use is worth knowing', async () => {
  const findings = await checkTelegram({ TELEGRAM_BOT_TOKEN: token, TELEGRAM_API_ROOT: root });
  expect(verdicts(findings)).toEqual(['fine', 'worth-knowing']);
});

test('a webhook is told, and that it fails', async () => {
  const settings = { TELEGRAM_BOT_TOKEN: token, TELEGRAM_API_ROOT: root, ADMIN_USERS: '1' };
  const api = createApi({ token, root }, 'patient');
  const refusing = createServer((_, response) => response.writeHead(500).end());
  const url = `http://127.0.0.1:${await listenOnLoopback(refusing, 0)}`;
  try {
    await api.setWebhook(url);
    expect(await checkTelegram(settings)).toContainEqual(
      expect.objectContaining({ is: 'worth-knowing', what: expect.stringContaining('webhook') }),
    );
    await (await person(root, { chatId: 1 })).sendText('/start');
    await expect.poll(async () => verdicts(await checkTelegram(settings))).toContain('broken');
  } finally {
    await api.deleteWebhook({ drop_pending_updates: true });
    await closeServer(refusing);
  }
});

test('a data folder that is no folder is broken', async () => {
  await writeFile(join(folder, 'file'), '');
  expect((await checkStorage(join(folder, 'data'))).is).not.toBe('broken');
  expect((await checkStorage(join(folder, 'file', 'data'))).is).toBe('broken');
});

test('codecs, canvas and fonts are here', async () => {
  expect(verdicts(await checkRenderer())).toEqual(['fine', 'fine', 'fine']);
});

test('a backend that does not answer is broken', async () => {
  expect(verdicts(await checkBackend({ NEMO_API_URL: root }))).toEqual(['fine']);
  expect(verdicts(await checkBackend({ NEMO_API_URL: 'http://127.0.0.1:9' }))).toEqual(['broken']);
  expect(verdicts(await checkBackend({}))).toEqual(['fine']);
});

test('an old Node is broken', () => {
  expect(
    [checkNode('18.20.0'), checkNode('20.10.0'), checkNode('20.11.0'), checkNode('24.1.0')].map(
      ({ is }) => is,
    ),
  ).toEqual(['broken', 'broken', 'fine', 'fine']);
});
