import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { expect, test } from 'vitest';
import * as z from 'zod';
import { person } from '../../local/telegram/person.ts';
import type { Message } from '../../local/telegram/store/message.ts';
import { compiledProgram } from '../support/compiled-program.ts';
import { fivePhotos } from '../support/shared-photos.ts';

const patienceMs = 100_000;

const entry = z.looseObject({
  message: z.string(),
  outcome: z.string().optional(),
  ms: z.number().optional(),
});
const secrets = z.object({ botToken: z.string(), webhookSecret: z.string() });

/** A machine whose every word is kept, at the level that Lambdas log at. */
const startLoggingMachine = async (dataDir: string) => {
  const child = spawn(
    process.execPath,
    [
      await compiledProgram(new URL('../support/run-machine.ts', import.meta.url)),
      ...[dataDir, JSON.stringify({ POWERTOOLS_LOG_LEVEL: 'INFO' }), '1'],
    ],
    { stdio: ['ignore', 'pipe', 'pipe'] },
  );
  const output: string[] = [];
  const lines = createInterface(child.stdout);
  lines.on('line', line => output.push(line));
  child.stderr.on('data', chunk => output.push(String(chunk)));
  const url = await new Promise<string>((resolve, reject) => {
    lines.on('line', line => line.startsWith('http') && resolve(line));
    child.on('exit', code => reject(new Error(`The machine ended with code ${code}: ${output.join('\n')}`)));
  });
  return {
    url,
    log: () => output.filter(line => !line.startsWith(url)).join('\n'),
    async stop() {
      const ended = once(child, 'exit');
      child.kill('SIGKILL');
      await ended;
    },
  };
};

test('the log of a whole job has a line for every update and task, and nothing that is private', async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'reelay-log-'));
  const machine = await startLoggingMachine(dataDir);
  try {
    const you = await person(machine.url, { chatId: 3001, name: 'Zebedee Quux' });
    const [photo] = await fivePhotos();
    if (!photo) throw new Error('There are no photos.');
    await you.sendFile({ name: 'kept-private-name.jpg', bytes: photo.bytes });
    await you.sendFile({ name: 'unreadable-private-name.jpg', bytes: Buffer.from('no picture') });
    const [asked] = await you.sendText(
      'slideshow titled "Rosebud Sledge", 720p, 1.2 seconds per photo, no music',
    );
    const done = (message: Message) =>
      message.message_id === asked?.message_id && (message.reactions?.includes('👌') ?? false);
    await you.waitFor(done, patienceMs);
    await you.sendText('nonsense xyzzy plugh');
    await you.sendText('/status');
    await you.waitFor(message => message.from_bot && message.body.text.startsWith('1 photo'), patienceMs);
    await expect.poll(() => machine.log(), { timeout: patienceMs }).toContain('FinishJob');

    const log = machine.log();
    const entries = log.split('\n').flatMap(line => {
      if (!line.startsWith('{')) return [];
      return [entry.parse(JSON.parse(line))];
    });
    const tasks = entries.filter(({ message }) => message === 'task').map(each => each['task']);
    for (const task of ['StageMedia', 'RunEdit', 'SubmitExport', 'PollExport', 'DeliverVideo', 'FinishJob']) {
      expect(tasks).toContain(task);
    }
    const updates = entries.filter(({ message }) => message === 'update');
    expect(updates.length).toBeGreaterThanOrEqual(4);
    for (const { outcome, ms } of [...updates]) {
      expect(outcome).toBe('handled');
      expect(ms).toBeGreaterThanOrEqual(0);
    }

    // Its update, and every task that it brought about, are found by one id.
    const [ofJob] = entries.filter(each => each['task'] === 'RunEdit');
    const related = entries.filter(each => each['correlation_id'] === ofJob?.['correlation_id']);
    expect(new Set(related.map(({ message }) => message))).toEqual(new Set(['update', 'task']));

    // So is what became of an album, by the update that brought its first photo.
    const settled = entries.filter(({ message }) => message === 'settle');
    expect(settled.length).toBeGreaterThanOrEqual(1);
    for (const each of settled)
      expect(updates.map(update => update['correlation_id'])).toContain(each['correlation_id']);

    const { botToken, webhookSecret } = secrets.parse(
      JSON.parse(await readFile(join(dataDir, 'bot-secrets.json'), 'utf8')),
    );
    const forbidden = [
      ...['Rosebud', 'xyzzy', 'Zebedee', 'Quux', 'private-name', 'slideshow'],
      ...[
        botToken,
        botToken.split(':')[1] ?? botToken,
        webhookSecret,
        'nmv_usr_',
        'X-Amz',
        '/file/bot',
        'http',
      ],
    ];
    for (const secret of forbidden) expect(log, `"${secret}" in the log`).not.toContain(secret);
  } finally {
    await machine.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
});
