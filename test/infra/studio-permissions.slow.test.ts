import { afterAll, beforeAll, expect, test } from 'vitest';
import * as z from 'zod';
import { taskPermissions } from '../../infra/studio/studio-permissions.ts';
import { hashOfAccessKey } from '../../lib/contract/access-key.ts';
import { systemClock } from '../../lib/nemo/clock.ts';
import { exportKey } from '../../studio/exports/export-key.ts';
import { draftSchema } from '../../studio/timeline/draft.ts';
import { photo } from '../studio/support/client.ts';
import { type StudioFunctions, startStudioFunctions } from '../studio/support/studio-functions.ts';
import { createTestClient } from '../support/nemo-test-client.ts';
import { comparePermissions, written } from './compare-permissions.ts';
import { type Grant, policiesOf, studioFunctions } from './policies-of.ts';
import { recordSdkCalls, runAs } from './sdk-calls.ts';
import { synthesize } from './synthesize.ts';

const accessKey = 'k'.repeat(43);
const recorder = recordSdkCalls();
/** What no log may hold. */
const secrets: string[] = [];
const logLine = z.looseObject({
  message: z.string(),
  service: z.string(),
  task: z.string().optional(),
  correlation_id: z.string().optional(),
});
let studio: StudioFunctions;
/** Tasks that wait until then. */
const held = new Map<string, Promise<void>>();
const hold = (task: string): (() => void) => {
  let letGo = () => {};
  held.set(task, new Promise(resolve => (letGo = resolve)));
  return () => letGo();
};

beforeAll(async () => {
  studio = await startStudioFunctions({
    settings: {
      STUDIO_ACCESS_KEY_HASH: hashOfAccessKey(accessKey),
      STUDIO_TOKENS_PER_IP: '5',
    },
    runAs: (name, work) =>
      runAs(name, async () => {
        await held.get(name);
        return work();
      }),
  });
  await useEverything();
}, 240_000);

afterAll(async () => {
  recorder.stop();
  await studio.stop();
});

/** All that the bot does with the studio, and what may go wrong with an export. */
const useEverything = async () => {
  const client = createTestClient(studio.url, systemClock, { accessKey });
  const { value: token, userId = '' } = await client.acquireToken('client-iam');
  secrets.push(token, accessKey);
  const { sessionId } = await client.createSession(token, { language: 'en' });
  const files = await Promise.all(
    ['red', 'green'].map(async name => {
      const bytes = await photo(name, 320, 180);
      const open = async () => new Blob([bytes]).stream();
      return { filename: `${name}.jpg`, mimeType: 'image/jpeg', sizeBytes: bytes.length, open };
    }),
  );
  await client.uploadFiles(token, sessionId, files);
  await client.credits(token);
  await client.runEdit(token, sessionId, 'make a slideshow with calm music');
  // What is done to a video does not depend on its length.
  await client.runEdit(token, sessionId, 'make it 3 seconds');
  const { draft: made = '' } = await client.state(token, sessionId);
  const whole = draftSchema.parse(JSON.parse(made));
  const draft = JSON.stringify({ ...whole, m: { ...whole.m, width: 320, height: 180 } });
  const submit = (renderId: string, output: object = {}) =>
    client.submitExport(token, { renderId, sessionId, draft, output });
  const rendered = async (renderId: string, output?: object) => {
    await submit(renderId, output);
    await studio.ended(exportKey(userId, renderId));
    return client.pollExport(token, renderId);
  };

  const video = await rendered('video');
  expect(video).toMatchObject({ kind: 'completed' });
  const { body } = await client.downloadExport(token, {
    renderId: 'video',
    url: video.kind === 'completed' ? video.url : undefined,
  });
  await body.cancel();
  expect(await rendered('gif', { format: 'gif' })).toMatchObject({ kind: 'completed' });

  const plan = hold('PlanParts');
  await submit('cancelled');
  await client.cancelExport(token, 'cancelled');
  await submit('late');
  await studio.tell('FailExport', { v: 1, key: exportKey(userId, 'late'), ended: 'TIMED_OUT' });
  plan();
  const join = hold('JoinParts');
  await submit('slow');
  for (let status = 'queued'; status !== 'rendering'; )
    status = (await client.pollExport(token, 'slow')).kind;
  join();
  await studio.ended(exportKey(userId, 'slow'));
  await client.pollExport(token, 'slow');
  await client.deleteSession(token, sessionId);
};

/** Permissions that this run does not always show to be needed, and why they are. */
const missing = 'lets S3 say of a missing file that it is missing';
const unseen: Readonly<Record<string, string>> = {
  'Api: objects GetObject exports/': 'presigned: whoever fetches the video',
  'Api: objects GetObject sessions/': 'presigned: whoever looks at a file that was sent',
  'PlanParts: bucket ListBucket': missing,
  'RenderPart: bucket ListBucket': missing,
  'RenderSound: bucket ListBucket': missing,
  'JoinParts: bucket ListBucket': missing,
  'RenderWhole: bucket ListBucket': missing,
  'JoinParts: objects AbortMultipartUpload exports/': 'only when joining a long video breaks off',
  'RenderSound: objects GetObject sessions/': 'only for clips that are heard, and songs of one’s own',
};

/** What every function has beside its own: its log, and its traces. */
const everybodys = ['log CreateLogStream', 'log PutLogEvents', '* PutTelemetryRecords', '* PutTraceSegments'];

const template = synthesize({ backend: 'studio' }).get('dev');
if (!template) throw new Error('No stack of stage dev.');
const grants = policiesOf(template, studioFunctions);
const isEverybodys = ({ on, action }: Grant) => everybodys.includes(`${on} ${action}`);
const given = grants.filter(grant => !isEverybodys(grant)).map(written);
comparePermissions({
  whose: 'function of the studio',
  given,
  // There is one workflow that it knows.
  calls: () =>
    recorder
      .calls()
      .map(call =>
        call.on === 'workflow' || call.on === 'executions' ? { ...call, within: 'render-draft' } : call,
      ),
  unseen,
});

test('their logs say which export and how it went, and hold no token, name, text or link', () => {
  const log = studio.log();
  const lines = log
    .split('\n')
    .filter(line => line.startsWith('{'))
    .map(line => logLine.parse(JSON.parse(line)));
  const tasks = lines.filter(({ message }) => message === 'task');
  expect(new Set(tasks.map(({ task }) => task))).toEqual(new Set(Object.keys(taskPermissions)));
  expect(tasks.find(({ task }) => task === 'JoinParts')?.correlation_id).toMatch(/^[0-9a-f]{40}$/);
  expect(lines.some(({ message }) => message === 'request')).toBe(true);
  for (const { service } of lines) expect(service).toBe('studio');
  for (const secret of [...secrets, 'red.jpg', 'slideshow', 'http', 'X-Amz'])
    expect(log).not.toContain(secret);
});

test('every function of the studio has its log and traces', () => {
  expect(grants.filter(isEverybodys).map(written).sort()).toEqual(
    studioFunctions.flatMap(({ name }) => everybodys.map(each => `${name}: ${each}`)).sort(),
  );
});
