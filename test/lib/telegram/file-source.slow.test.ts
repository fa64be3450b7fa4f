import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createApi } from '../../../lib/telegram/api.ts';
import { createFileSource } from '../../../lib/telegram/file-source.ts';
import { closeServer, listenOnLoopback } from '../../../local/emulators/loopback-server.ts';

const token = '123456:AAAAAAAAAAAAAAAAAAAAAAAAAAAA';
let folder: string;
let root: string;
/** What getFile answers. */
let path: string;
const server = createServer((request, response) => {
  const isQuestion = request.url?.endsWith('/getFile');
  if (!isQuestion) return void response.writeHead(404).end();
  const result = { file_id: 'f', file_unique_id: 'u', file_path: path };
  response.writeHead(200, { 'content-type': 'application/json' });
  response.end(JSON.stringify({ ok: true, result }));
});

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'reelay-bot-api-'));
  root = `http://127.0.0.1:${await listenOnLoopback(server, 0)}`;
});
afterEach(async () => {
  await closeServer(server);
  await rm(folder, { recursive: true, force: true });
});

const open = () => createFileSource(createApi({ token, root }, 'patient'), { token, root }).open('f');

test('a file that a Bot API server of one’s own names on its disk is read there', async () => {
  path = join(folder, 'file_0.jpg');
  await writeFile(path, 'bytes of a photo');
  const { body, size } = await open();
  expect(size).toBe(16);
  expect(await new Response(body).text()).toBe('bytes of a photo');
});

test('one that is on another machine’s disk says so, without its path, which has the token', async () => {
  path = `/var/lib/telegram-bot-api/${token}/photos/file_0.jpg`;
  const failure = await open().catch(error => String(error));
  expect(failure).toContain('keeps it on its own disk');
  expect(failure).not.toContain(token);
});
