import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { closeServer, LOOPBACK, listenOnLoopback } from '../../local/emulators/loopback-server.ts';
import { type Person, person } from '../../local/telegram/person.ts';
import packageJson from '../../package.json' with { type: 'json' };
import { type HostileBackend, startHostileBackend } from '../support/hostile-backend.ts';
import { codeFault } from '../support/hostile-fault.ts';
import { flat, sse } from '../support/hostile-script.ts';
import { paintPhoto } from '../support/paint-photo.ts';
import { comparePermissions, written } from './compare-permissions.ts';
import { type Grant, policiesOf } from './policies-of.ts';
import { recordSdkCalls } from './sdk-calls.ts';
import { synthesize } from './synthesize.ts';
import { startWatchedMachine } from './watched-machine.ts';

const video = readFileSync(new URL('./one-second.mp4', import.meta.url));
/** Over Telegram's 50 MB: such a video goes by link. */
const tooLarge = 51_000_000;

/** All that people do takes 15 s on a free machine, and many times as long beside the other slow tests. */
const startMs = 240_000;

let dataDir: string;
let backend: HostileBackend;
let cdn: Server;
let videosAt: string;
let machine: Awaited<ReturnType<typeof startWatchedMachine>>;
let you: Person;
let operator: Person;
let guest: Person;
let fetched: { readonly size: number; readonly from: string };
let refused: { readonly status: number; readonly text: string };
const recorder = recordSdkCalls();

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'reelay-iam-'));
  backend = await startHostileBackend();
  cdn = createServer((request, response) => {
    const padding = request.url === '/large' ? tooLarge : 0;
    response.writeHead(200, { 'content-type': 'video/mp4', 'content-length': video.length + padding });
    // A `/slow` video begins, and comes when it is waited for no longer.
    if (request.url === '/slow') cdn.once('go', () => response.end(video));
    else response.end(Buffer.concat([video, Buffer.alloc(padding)]));
    cdn.emit('asked');
  });
  videosAt = `http://${LOOPBACK}:${await listenOnLoopback(cdn, 0)}`;
  machine = await startWatchedMachine(dataDir, backend.url);
  you = await person(machine.url, { chatId: 2 });
  operator = await person(machine.url, { chatId: 1 });
  guest = await person(machine.url, { chatId: 3 });
  await useEverything();
}, startMs);

afterAll(async () => {
  recorder.stop();
  for (const somebody of [you, operator, guest]) somebody?.leave();
  await machine?.stop();
  await backend?.close();
  if (cdn) await closeServer(cdn);
  await rm(dataDir, { recursive: true, force: true });
});

/** The next edit changes the draft, and its video is there to be fetched. */
const nextEdit = (
  title: string,
  path = '/video',
  chunks = [sse(flat.call('edit_multitrack'), flat.text('Done.'))],
) =>
  backend.behave({
    edit: { chunks, draft: JSON.stringify({ t: [{ tt: 0, sg: [{ d: 4000, m: { name: title } }] }] }) },
    polls: [
      { status: 'processing', progress: 50 },
      { status: 'completed', progress: 100, url: `${videosAt}${path}` },
    ],
  });

/** What people do with a bot, and what backends do to it, so that each function does all that it can. */
const useEverything = async () => {
  const photos = await Promise.all(
    ['teal', 'gold'].map(async color => ({
      name: `${color}.jpg`,
      bytes: await paintPhoto(color),
      mimeType: 'image/jpeg',
    })),
  );
  await you.sendText('/start');
  await machine.until('conversation', 1);

  // What is asked for before there are photos begins with them.
  nextEdit('wish');
  await you.sendText('turn my photos into a slideshow');
  await machine.until('conversation', 2);
  await you.sendPhotos(photos);
  await machine.until('finish-job', 1);

  nextEdit('album');
  await you.sendPhotos(photos, { caption: 'turn my photos into a slideshow' });
  await machine.until('finish-job', 2);

  nextEdit('silent', '/video', [sse(flat.call('edit_multitrack'))]);
  await you.sendText('add title Lisbon');
  await machine.until('finish-job', 3);

  backend.fail('edit', codeFault(2001, 'no credits'));
  await you.sendText('make it vertical');
  await machine.until('finish-job', 4);

  nextEdit('large', '/large');
  const fewCredits = { code: 0, data: { available: 4, frozen: 0, total: 4 } };
  backend.fail('credits', { kind: 'answer', status: 200, body: JSON.stringify(fewCredits) });
  await you.sendText('make it square');
  await machine.until('finish-job', 5);
  await followVideoLink();

  // The second of two waits for its turn, which the end of the first gives it.
  nextEdit('slow', '/slow');
  const asked = once(cdn, 'asked');
  await you.sendText('make it 20 seconds');
  await asked;
  nextEdit('next');
  await you.sendText('add title Porto');
  await you.waitFor(message => message.from_bot && message.body.text.startsWith('⏳ Queued'), 60_000);
  await you.sendText('/status');
  cdn.emit('go');
  await machine.until('finish-job', 7);

  backend.behave({ edit: { chunks: [sse(flat.heartbeat)], end: 'hang' } });
  const running = backend.seen('edit');
  await you.sendText('make it slower');
  await running;
  await you.sendText('/cancel');
  await recorder.until('StopExecution');
  await you.sendText('/credits');
  await you.sendText('/new');

  // Over the day's limit, which is said once.
  await you.sendPhotos(photos.slice(0, 1));
  for (const order of ['stats', 'users', 'ban 5', 'maintenance off', 'invite'])
    await operator.sendText(`/admin ${order}`);
  const { body } = await operator.waitFor(
    ({ body: { text }, from_bot }) => from_bot && /start=\S+/.test(text),
    10_000,
  );
  await guest.sendText(`/start ${/start=(\S+)/.exec(body.text)?.[1]}`);
  await uploadAndUse();
  await you.sendText('/delete');
  await you.waitFor(message => message.from_bot && JSON.stringify(message).includes('🗑'), 10_000);
  await you.press(button => button.text.startsWith('🗑'));
  await you.waitFor(message => message.from_bot && message.body.text.startsWith('🗑 Deleted'), 60_000);
};

/** As a browser does it: by our link to the store, and to a page in words once the link says anything else. */
const followVideoLink = async () => {
  const { body } = await you.waitFor(message => message.body.text.includes('/videos/'), 60_000);
  const link = /http\S+/.exec(body.text)?.[0] ?? '';
  const video = await fetch(link);
  fetched = { size: (await video.arrayBuffer()).byteLength, from: video.url };
  const gone = await fetch(
    link.replace(/.$/, last => (last === 'A' ? 'B' : 'A')),
    {
      headers: { 'accept-language': 'de-AT,de;q=0.9' },
    },
  );
  refused = { status: gone.status, text: await gone.text() };
};

/** The guest sends five photos by the upload page, one more than a day has, has a video of them, and deletes all. */
const uploadAndUse = async () => {
  await guest.sendFile({ name: 'clip.mov', bytes: Buffer.alloc(21 * 1024 * 1024) });
  const offer = await guest.waitFor(message => message.body.text.includes('/upload/'), 60_000);
  const link = /http\S+/.exec(offer.body.text)?.[0] ?? '';
  const bytes = await paintPhoto('plum');
  const files = [0, 1, 2, 3, 4].map(place => ({ place, name: 'plum.jpg', size: bytes.length }));
  const post = async (path: string, body: unknown) => {
    const answer = await fetch(`${link}${path}`, { method: 'POST', body: JSON.stringify(body) });
    return Object(await answer.json());
  };
  await fetch(link);
  for (const file of files) {
    const { url } = await post('/files', file);
    await fetch(url, { method: 'PUT', body: new Uint8Array(bytes) });
  }
  await post('/done', { files });
  nextEdit('uploaded');
  await guest.sendText('turn my photos into a slideshow');
  await guest.waitFor(message => message.media?.kind === 'video' && message.from_bot, 60_000);
  await guest.sendText('/delete');
  await guest.waitFor(message => message.body.text.includes("can't be undone"), 60_000);
  await guest.press(button => button.text.startsWith('🗑'));
  await guest.waitFor(message => message.from_bot && message.body.text.startsWith('🗑 Deleted'), 60_000);
};

/** What Lambda calls in the function's name before it runs, so that no run shows it. */
const ofLambdaItself = ['ReceiveMessage', 'DeleteMessage', 'GetQueueAttributes'];

/** Permissions that this run does not always show to be needed, and why they are. */
const ranOut = 'only when the token has run out, or was deleted, in the middle of a job: it gets a successor';
const unseen: Readonly<Record<string, string>> = {
  'stage-media: table PutItem CHAT#': ranOut,
  'run-edit: table PutItem CHAT#': ranOut,
  'run-edit: table Query CHAT#': 'only for a reply to a photo, and for the hosted backend',
  'run-edit: objects GetObject drafts/':
    'only when it is run again after it was interrupted: it goes on from the answer that it kept',
  'check-draft: table PutItem CHAT#': ranOut,
  'check-draft: table UpdateItem CHAT#': ranOut,
  'submit-export: table PutItem CHAT#': ranOut,
  'poll-export: table PutItem CHAT#': ranOut,
  'poll-export: table UpdateItem CHAT#': ranOut,
  'settle-batch: settle-queue SendMessage': 'only while photos of the album still arrive',
  'settle-batch: table GetItem ONCE#': 'only over the day’s limit, to say so once',
  'settle-batch: table PutItem ONCE#': 'only over the day’s limit, to say so once',
  'settle-batch: table PutItem CHAT#': 'opening a chat makes its row, if it is missing: deleted a moment ago',
  'stage-media: objects GetObject media/': 'presigned: the backend fetches with it',
  'stage-media: objects AbortMultipartUpload media/': 'only when an upload in parts breaks off',
  'upload-page: bucket ListBucket': 'lets S3 say of a missing upload that it is missing',
  'upload-page: objects PutObject uploads/': 'presigned: browsers put files there',
  'upload-page: objects DeleteObject uploads/': 'only when more than 200 MB came',
  'check-draft: bucket ListBucket': 'lets S3 say of a missing snapshot that it is missing',
  'deliver-video: table Query CHAT#': 'only after an edit that changed the order: its photos are pictured',
  'deliver-video: bucket ListBucket': 'lets S3 say of a missing draft that it is missing',
  'video-link: bucket ListBucket': 'lets S3 say of a missing video that it is missing',
  'deliver-video: objects AbortMultipartUpload videos/': 'only when an upload in parts breaks off',
};

/** What every function has beside its own: the bot's secret, its log, and its traces. */
const everybodys = [
  'secret GetSecretValue',
  'log CreateLogStream',
  'log PutLogEvents',
  '* PutTelemetryRecords',
  '* PutTraceSegments',
];

/** From the policies that CloudFormation would be given, not from what they are made of. */
const stages = [...synthesize()].map(([stage, template]) => ({ stage, grants: policiesOf(template) }));
const isEverybodys = ({ on, action }: Grant) => everybodys.includes(`${on} ${action}`);
const givenIn = (grants: readonly Grant[]) =>
  grants.filter(grant => !isEverybodys(grant) && !ofLambdaItself.includes(grant.action)).map(written);
const [stage] = stages;
if (!stage) throw new Error('cdk.json has no stage.');
const given = givenIn(stage.grants);

test('a link to a video that is too large for the chat leads to it, and a changed one to words', () => {
  expect(fetched).toEqual({
    size: video.length + tooLarge,
    from: expect.stringContaining('X-Amz-Expires=3600'),
  });
  expect(refused).toEqual({ status: 410, text: expect.stringContaining('Die Datei gibt es nicht mehr') });
});

test('every call to the editing backend says who asks', () => {
  expect(backend.requests.length).toBeGreaterThan(50);
  for (const { headers, path } of backend.requests) {
    expect(headers, path).toMatchObject({
      'x-skill-source': 'free-video-maker-from-photo',
      'x-skill-version': packageJson.version,
      'x-skill-platform': 'unknown',
    });
  }
});

comparePermissions({ whose: 'function', given, calls: recorder.calls, unseen });

test('every stage gives its functions the same', () => {
  for (const { stage: name, grants } of stages)
    expect(givenIn(grants).sort(), name).toEqual([...given].sort());
});

test.each(stages)(
  'in $stage every function has its secret, log and traces, and Lambda what it calls itself',
  ({ grants }) => {
    const functions = [...new Set(grants.map(({ by }) => by))];
    expect(grants.filter(isEverybodys).map(written).sort()).toEqual(
      functions.flatMap(by => everybodys.map(permission => `${by}: ${permission}`)).sort(),
    );
    expect(
      grants
        .filter(({ action }) => ofLambdaItself.includes(action))
        .map(written)
        .sort(),
    ).toEqual(
      ['conversation: updates-queue', 'settle-batch: settle-queue']
        .flatMap(fed => ofLambdaItself.map(action => `${fed} ${action}`))
        .sort(),
    );
  },
);
