import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Person, person } from '../../local/telegram/person.ts';
import type { Message } from '../../local/telegram/store/message.ts';
import { type MachineProcess, startMachineProcess } from '../support/machine-process.ts';
import { fivePhotos } from '../support/shared-photos.ts';

const patienceMs = 100_000;

describe('after kill -9 and a new start every job ends, with one video', () => {
  let dataDir: string;
  let machine: MachineProcess;
  let you: Person;

  beforeEach(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'reelay-recovery-'));
    await start();
  });

  afterEach(async () => {
    you.leave();
    await machine.kill();
    await rm(dataDir, { recursive: true, force: true });
  });

  async function start(): Promise<void> {
    machine = await startMachineProcess(dataDir);
    you = await person(machine.url, { chatId: 1001, name: 'You' });
  }

  async function killAndStart(): Promise<void> {
    you.leave();
    await machine.kill();
    await start();
  }

  const isVideo = (message: Message): boolean => message.from_bot && message.media?.kind === 'video';
  const isDone = (asked: Message | undefined) => (message: Message) =>
    message.message_id === asked?.message_id && (message.reactions?.includes('👌') ?? false);

  test.each([
    ['when the request has just arrived', (message: Message) => message.from_bot],
    [
      'in the middle of the export',
      (message: Message) => message.from_bot && message.body.text.includes('▓'),
    ],
  ])('%s', async (_, moment) => {
    const photos = (await fivePhotos()).slice(0, 3);
    const [asked] = await you.sendPhotos(photos, {
      caption: 'make a slideshow, 2 seconds per photo',
    });
    await you.waitFor(moment, patienceMs);

    await killAndStart();

    await you.waitFor(isDone(asked), patienceMs);
    expect((await you.messages()).filter(isVideo)).toHaveLength(1);
  });

  test('chats, photos and the timeline are as they were', async () => {
    const [asked] = await you.sendPhotos((await fivePhotos()).slice(0, 2), {
      caption: 'slideshow, 1.2 seconds per photo, no music',
    });
    await you.waitFor(isDone(asked), patienceMs);
    const before = (await you.messages()).map(message => message.body.text);

    await killAndStart();

    expect((await you.messages()).map(message => message.body.text)).toEqual(before);
    await you.sendText('status');
    const status = await you.waitFor(
      message => message.from_bot && message.body.text.startsWith('2 photos'),
      patienceMs,
    );
    expect(status.body.text).toContain('Video: 2 photos');
  });
});
