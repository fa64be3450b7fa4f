import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { globSync } from 'tinyglobby';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type Person, person } from '../../local/telegram/person.ts';
import type { Message } from '../../local/telegram/store/message.ts';
import { type HostileBackend, startHostileBackend } from '../support/hostile-backend.ts';
import { token } from '../support/hostile-behaviour.ts';
import { codeFault } from '../support/hostile-fault.ts';
import { type MachineProcess, startMachineProcess } from '../support/machine-process.ts';

const patienceMs = 30_000;
const refusedToken = 'nmv_usr_OfTheOperator-which-nobody-takes_0123456789';

let dataDir: string;
let backend: HostileBackend;
let machine: MachineProcess;
const logged: string[] = [];

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'reelay-token-'));
  const video = readFileSync(new URL('../local/chat-page/dusk.mp4', import.meta.url));
  backend = await startHostileBackend({ video });
  machine = await startMachineProcess(dataDir, {
    settings: { NEMO_API_URL: backend.url, NEMO_TOKEN: refusedToken },
    waitScale: 0.001,
    onOutput: text => logged.push(text),
  });
});
beforeEach(() => backend.reset());
afterAll(async () => {
  await machine.kill();
  await backend.close();
  await rm(dataDir, { recursive: true, force: true });
});

/** Asks for a video and waits for it; what the bot said beside it. */
async function videoFor(you: Person, wish: string): Promise<readonly string[]> {
  const [asked] = await you.sendText(wish);
  const isDone = (message: Message) =>
    message.message_id === asked?.message_id && (message.reactions?.includes('👌') ?? false);
  await you.waitFor(isDone, patienceMs);
  const said = (await you.messages()).filter(
    message => message.from_bot && message.message_id > (asked?.message_id ?? 0),
  );
  expect(said.filter(message => message.media?.kind === 'video')).toHaveLength(1);
  return said.flatMap(message => (message.media ? [] : [message.body.text]));
}

const bearers = (path: RegExp) =>
  backend.requests.filter(request => path.test(request.path)).map(({ headers }) => headers['authorization']);

test('a NEMO_TOKEN that is refused gives way to an anonymous one, and its operator is told', async () => {
  const you = await person(machine.url, { chatId: 8001 });
  expect(await videoFor(you, 'make it warm')).toEqual(['Done.']);
  expect(bearers(/run_sse/)).toEqual([`Bearer ${token}`]);
  // One account for the whole job: the session belongs to it.
  expect(bearers(/anonymous-token/)).toHaveLength(1);
  expect(bearers(/with-session/)).toEqual([`Bearer ${refusedToken}`, `Bearer ${token}`]);

  const lines = logged.filter(line => line.includes('backend-token-refused'));
  expect(lines).toHaveLength(1);
  expect(lines[0]).toContain('NEMO_TOKEN');
  expect(logged.join('')).not.toContain('nmv_usr_O');
  expect(logged.join('')).not.toContain('nmv_usr_A');
});

test('the next job asks once more whether it is taken, and goes on where the chat was when it is not', async () => {
  const you = await person(machine.url, { chatId: 8002 });
  await videoFor(you, 'make it warm');
  const before = bearers(/./).length;
  backend.behave({ draft: undefined });
  expect(await videoFor(you, 'make it warmer')).toEqual(['Done.']);
  const later = bearers(/./).slice(before);
  expect(later.filter(bearer => bearer === `Bearer ${refusedToken}`)).toHaveLength(1);
  expect(bearers(/anonymous-token/)).toHaveLength(2);
});

test('no token stands in the table or in the files of the machine', async () => {
  const you = await person(machine.url, { chatId: 8004 });
  await videoFor(you, 'make it warm');
  const files = globSync('**', { cwd: dataDir, absolute: true, dot: true });
  // The table is one of them.
  expect(files.filter(file => readFileSync(file).includes('sealedToken'))).not.toEqual([]);
  for (const file of files) expect(readFileSync(file).includes('nmv_usr_'), file).toBe(false);
});

test('an anonymous token that is refused as well ends the job in words, and the message is never sent', async () => {
  backend.fail('create-session', codeFault(1001), 20);
  const you = await person(machine.url, { chatId: 8003 });
  await you.sendText('make it cold');
  await you.waitFor(message => message.from_bot && message.body.text.includes('was refused'), patienceMs);
  expect(backend.paidMessages).not.toContain('make it cold');
});
