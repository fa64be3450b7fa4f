import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { compiledProgram, shortLived } from '../support/compiled-program.ts';
import { botToken, type ServedStandIn, serveStandIn } from './telegram/serve-stand-in.ts';

const program = new URL('../../local/start.ts', import.meta.url);

let folder: string;
let telegram: ServedStandIn;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'reelay-start-'));
  telegram = await serveStandIn();
});
afterAll(async () => {
  await telegram.remove();
  await rm(folder, { recursive: true, force: true });
});

/** `npm start` with these settings, and what it says when it cannot go on. */
async function startThatFails(settings: Record<string, string>): Promise<{ code: unknown; said: string }> {
  const child: ChildProcess = spawn(process.execPath, [...shortLived, await compiledProgram(program)], {
    cwd: fileURLToPath(new URL('../..', import.meta.url)),
    env: { ...process.env, REELAY_PORT: '0', REELAY_DATA: join(folder, 'data'), ...settings },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const { stderr } = child;
  if (!stderr) throw new Error('The program has no error output.');
  const [said, [code]] = await Promise.all([text(stderr), once(child, 'exit')]);
  return { code, said: said.trim() };
}

describe('what cannot start says in one line what to do', () => {
  test('a token that Telegram does not know', async () => {
    const { code, said } = await startThatFails({
      TELEGRAM_BOT_TOKEN: `${botToken}X`,
      TELEGRAM_API_ROOT: telegram.url,
    });
    expect(code).toBe(1);
    expect(said).toMatch(/^Telegram does not know the token .*@BotFather\.$/);
    expect(said).not.toContain(botToken);
  });

  test('a token, and no way to Telegram', async () => {
    const closed = createServer().listen(0, '127.0.0.1');
    await once(closed, 'listening');
    const root = `http://127.0.0.1:${portOf(closed.address())}`;
    closed.close();
    await once(closed, 'close');
    const { code, said } = await startThatFails({ TELEGRAM_BOT_TOKEN: botToken, TELEGRAM_API_ROOT: root });
    expect(code).toBe(1);
    expect(said).toMatch(/^Telegram cannot be reached\..*TELEGRAM_BOT_TOKEN.*$/);
    expect(said).not.toContain(botToken);
  });

  test('a bot whose updates go to a webhook', async () => {
    await telegram.bot.api.setWebhook('http://127.0.0.1:9/telegram');
    const { code, said } = await startThatFails({
      TELEGRAM_BOT_TOKEN: botToken,
      TELEGRAM_API_ROOT: telegram.url,
    });
    await telegram.bot.api.deleteWebhook();
    expect(code).toBe(1);
    expect(said).toMatch(/^@reelay_bot .*127.0.0.1.*$/);
  });

  test('a port that is taken', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const port = String(portOf(other.address()));
    const { code, said } = await startThatFails({ REELAY_PORT: port });
    other.close();
    expect(code).toBe(1);
    expect(said).toMatch(new RegExp(`^.*${port}.*REELAY_PORT.*$`));
  });

  test('a port that is none', async () => {
    const { code, said } = await startThatFails({ REELAY_PORT: '80 80' });
    expect(code).toBe(1);
    expect(said).toMatch(/^REELAY_PORT="80 80" .*$/);
  });

  test('a data folder that cannot be written', async () => {
    await writeFile(join(folder, 'file'), '');
    const { code, said } = await startThatFails({ REELAY_DATA: join(folder, 'file', 'data') });
    expect(code).toBe(1);
    expect(said).toMatch(/^.*REELAY_DATA.*$/);
  });
});

function portOf(address: AddressInfo | string | null): number {
  if (address === null || typeof address === 'string') throw new Error('No port.');
  return address.port;
}
