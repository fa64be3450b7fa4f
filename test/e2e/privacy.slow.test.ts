import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import * as z from 'zod';
import { person } from '../../local/telegram/person.ts';
import type { Message } from '../../local/telegram/store/message.ts';
import { patienceMs, saying, slideshow, withReaction } from '../support/conversation.ts';
import { type MachineProcess, startMachineProcess } from '../support/machine-process.ts';
import { fivePhotos } from '../support/shared-photos.ts';

let dataDir: string;
let machine: MachineProcess;
/** Everything that the machine has printed, at the level that Lambdas log at. */
let log = '';

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'reelay-privacy-'));
  machine = await startMachineProcess(dataDir, {
    settings: { POWERTOOLS_LOG_LEVEL: 'INFO' },
    onOutput: text => {
      log += text;
    },
  });
});
afterAll(async () => {
  await machine.kill();
  await rm(dataDir, { recursive: true, force: true });
});

const isVideo = (message: Message): boolean => message.from_bot && message.media?.kind === 'video';
const filesUnder = (folder: string): readonly string[] =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .map(name => join(folder, name))
        .filter(path => statSync(path).isFile())
    : [];

/** A photo as a phone sends it as a file. */
const photoWithPosition = async (bytes: Uint8Array): Promise<Buffer> =>
  sharp(bytes)
    .withExif({
      IFD0: { Make: 'Marked Camera' },
      IFD2: { DateTimeOriginal: '2026:05:01 09:59:58' },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '48/1 51/1 2987/100' },
    })
    .jpeg()
    .toBuffer();

test('photos reach the editor without position and camera, with their date; /delete removes all of them', async () => {
  const you = await person(machine.url, { chatId: 4001, name: 'You' });
  const photos = (await fivePhotos()).slice(0, 2);
  for (const { name, bytes } of photos) {
    await you.sendFile({ name, bytes: await photoWithPosition(bytes) });
  }
  const [asked] = await you.sendText(slideshow);
  const video = await you.waitFor(isVideo, patienceMs);
  expect(video.media?.kind === 'video' && video.media.thumbnail).toBeTruthy();
  expect(video.media?.kind === 'video' && video.media.cover).toBeTruthy();
  await you.waitFor(withReaction(asked, '👌'), patienceMs);

  const left = [join(dataDir, 's3'), join(dataDir, 'studio')];
  const stored = left.flatMap(filesUnder).map(path => readFileSync(path).toString('latin1'));
  const kept = stored.filter(text => text.includes('2026:05:01 09:59:58'));
  expect(kept.length).toBeGreaterThanOrEqual(4);
  expect(stored.filter(text => text.includes('Marked Camera'))).toEqual([]);

  await you.sendText('/delete');
  await you.waitFor(saying("can't be undone"), patienceMs);
  const before = Date.now();
  await you.press('🗑 Delete everything');
  await you.waitFor(saying('🗑 Deleted'), patienceMs);
  expect(Date.now() - before).toBeLessThan(60_000);
  // Without the folder's own name, which chance may give the chat's number.
  const names = left.flatMap(filesUnder).map(path => relative(dataDir, path));
  const media = names.filter(name => /\.(?:jpe?g|mp4)$|4001/i.test(name));
  expect(media).toEqual([]);

  await you.sendText('/status');
  await you.waitFor(saying('nothing yet'), patienceMs);
});

const entry = z.looseObject({
  message: z.string(),
  outcome: z.string().optional(),
  ms: z.number().optional(),
});
const secrets = z.object({ botToken: z.string(), webhookSecret: z.string() });

test('the log of a whole job has a line for every update and task, and nothing that is private', async () => {
  const you = await person(machine.url, { chatId: 3001, name: 'Zebedee Quux' });
  const [photo] = await fivePhotos();
  if (!photo) throw new Error('There are no photos.');
  log = '';
  await you.sendFile({ name: 'kept-private-name.jpg', bytes: photo.bytes });
  await you.sendFile({ name: 'unreadable-private-name.jpg', bytes: Buffer.from('no picture') });
  const [asked] = await you.sendText(
    'square slideshow titled "Rosebud Sledge", 720p, 1.2 seconds per photo, no music',
  );
  await you.waitFor(withReaction(asked, '👌'), patienceMs);
  await you.sendText('nonsense xyzzy plugh');
  await you.sendText('/status');
  await you.waitFor(message => message.from_bot && message.body.text.startsWith('1 photo'), patienceMs);
  await expect.poll(() => log, { timeout: patienceMs }).toContain('FinishJob');

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
});
