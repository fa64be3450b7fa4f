import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { GetObjectCommand, ListObjectsV2Command, S3Client } from '@aws-sdk/client-s3';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bundleFunctions } from '../../infra/bundles/bundle-functions.ts';
import { env } from '../../lib/env.ts';
import { type TaskName, tasks } from '../../lib/workflow/tasks.ts';
import type { Task } from '../../local/emulators/task-invocation.ts';
import { type Person, person } from '../../local/telegram/person.ts';
import { type HostileBackend, startHostileBackend } from '../support/hostile-backend.ts';
import { flat, sse } from '../support/hostile-script.ts';
import { bundledTask, type CleanPlace } from './bundled-task.ts';
import { startWatchedMachine } from './watched-machine.ts';
import { startXrayDaemon } from './xray-daemon.ts';

const photos = new URL('../../../shared/photos/tricky/', import.meta.url);
const startMs = 120_000;

let dataDir: string;
let backend: HostileBackend;
let machine: Awaited<ReturnType<typeof startWatchedMachine>>;
let you: Person;
let daemon: Awaited<ReturnType<typeof startXrayDaemon>>;
/** Rejects as soon as a task breaks: nobody need wait for a video that does not come. */
let broken: Promise<never>;
/** How often each task was called. */
const calls = new Map<TaskName, number>();

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'reelay-bundled-'));
  backend = await startHostileBackend();
  daemon = await startXrayDaemon();
  const { promise, reject } = Promise.withResolvers<never>();
  broken = promise;
  broken.catch(() => undefined);
  const place: CleanPlace = {
    folder: join(dataDir, 'clean'),
    backendUrl: backend.url,
    daemonAddress: daemon.address,
    onBroken: reject,
  };
  const bundles = await bundleFunctions(join(dataDir, 'bundles'), Object.values(tasks));
  const taskOf = (name: TaskName): Task => {
    const bundle = bundles.find(found => found.name === tasks[name]);
    if (!bundle) throw new Error(`No bundle of ${name}.`);
    const run = bundledTask(bundle, place);
    return (input, context) => {
      calls.set(name, (calls.get(name) ?? 0) + 1);
      return run(input, context);
    };
  };
  machine = await startWatchedMachine(dataDir, backend.url, {
    StageMedia: taskOf('StageMedia'),
    RunEdit: taskOf('RunEdit'),
    CheckDraft: taskOf('CheckDraft'),
    SubmitExport: taskOf('SubmitExport'),
    PollExport: taskOf('PollExport'),
    DeliverVideo: taskOf('DeliverVideo'),
    ReportFailure: taskOf('ReportFailure'),
    FinishJob: taskOf('FinishJob'),
  });
  you = await person(machine.url, { chatId: 2 });
}, startMs);

afterAll(async () => {
  you?.leave();
  await machine?.stop();
  await backend?.close();
  await daemon?.stop();
  await rm(dataDir, { recursive: true, force: true });
});

/** What was put into the store for the backend to fetch, in the order of the messages. */
const stagedFiles = async () => {
  const s3 = new S3Client({});
  const bucket = { Bucket: process.env[env.bucket] };
  const { Contents = [] } = await s3.send(new ListObjectsV2Command({ ...bucket, Prefix: 'media/' }));
  const files = await Promise.all(
    Contents.map(async ({ Key = '' }) => {
      const { Body } = await s3.send(new GetObjectCommand({ ...bucket, Key }));
      return { name: Key.slice(Key.lastIndexOf('/') + 1), bytes: await Body?.transformToByteArray() };
    }),
  );
  s3.destroy();
  return files.toSorted((a, b) => a.name.localeCompare(b.name));
};

test(
  'bundles in a folder without packages bring a turned JPEG, an AVIF and a HEIC to a video in the chat',
  async () => {
    const turned = await sharp({ create: { width: 320, height: 240, channels: 3, background: 'teal' } })
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer();
    const heic = existsSync(photos) ? readFileSync(new URL('dogs.heic', photos)) : undefined;
    if (!heic) console.warn('No photos beside the checkout: no HEIC goes through the bundle.');
    backend.behave({
      edit: {
        chunks: [sse(flat.call('edit_multitrack'), flat.text('Done.'))],
        draft: JSON.stringify({ t: [{ tt: 0, sg: [{ d: 4000, m: { name: 'photo' } }] }] }),
      },
      polls: [{ status: 'completed', progress: 100 }],
      video: readFileSync(new URL('./one-second.mp4', import.meta.url)),
    });
    await you.sendFile({ name: 'turned.jpg', bytes: turned });
    const avif = await sharp({ create: { width: 64, height: 48, channels: 3, background: 'plum' } })
      .avif()
      .toBuffer();
    await you.sendFile({ name: 'plum.avif', bytes: avif });
    if (heic) await you.sendFile({ name: 'dogs.heic', bytes: heic });
    await you.sendText('turn my photos into a slideshow');
    const { media } = await Promise.race([
      you.waitFor(({ media }) => media?.kind === 'video', startMs),
      broken,
    ]);
    await Promise.race([machine.until('finish-job', 1), broken]);

    // Telegram shows videos without these as a square black tile.
    expect(media).toMatchObject({ width: expect.any(Number), height: expect.any(Number) });
    const staged = await stagedFiles();
    expect(staged.map(({ name }) => name.replace(/^\d+[-_]?/, ''))).toEqual([
      'turned.jpg',
      'plum.jpg',
      ...(heic ? ['dogs.jpg'] : []),
    ]);
    const [jpeg, fromAvif, fromHeic] = await Promise.all(staged.map(({ bytes }) => sharp(bytes).metadata()));
    expect(jpeg).toMatchObject({ format: 'jpeg', width: 320, height: 240, orientation: 6 });
    expect(fromAvif).toMatchObject({ format: 'jpeg', width: 64, height: 48 });
    if (heic) expect(fromHeic).toMatchObject({ format: 'jpeg', width: 999, height: 1500 });
  },
  startMs,
);

const countOf = (names: readonly string[]): ReadonlyMap<string, number> =>
  names.reduce((counts, name) => counts.set(name, (counts.get(name) ?? 0) + 1), new Map<string, number>());

test('their traces tell which job and update it was and who took how long, and nothing that is private', async () => {
  await daemon.caughtUp();
  const parts = daemon.parts();
  const names = new Set(parts.map(({ name }) => name));
  for (const name of ['RunEdit', 'DeliverVideo', 'Backend', 'Telegram sendVideo'])
    expect(names).toContain(name);
  const tasksTraced = parts.filter(({ name }) => name in tasks);
  // A part that ends before what it holds is never sent: nothing may be left to do when a task answers.
  expect(Object.fromEntries(countOf(tasksTraced.map(({ name }) => name)))).toEqual(Object.fromEntries(calls));
  const [first] = tasksTraced;
  expect(first?.annotations).toEqual({
    job: expect.stringMatching(/^job_2_\d+$/),
    update: expect.any(Number),
  });
  for (const { annotations } of tasksTraced) expect(annotations).toEqual(first?.annotations);
  for (const secret of [process.env[env.botToken] ?? '?', 'turned.jpg', 'slideshow', 'http'])
    expect(daemon.text()).not.toContain(secret);
});
