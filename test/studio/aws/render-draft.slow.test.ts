import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { mkdir, mkdtemp, readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { SFNClient, StartExecutionCommand } from '@aws-sdk/client-sfn';
import { getRequestListener } from '@hono/node-server';
import { afterAll, beforeAll, expect, test } from 'vitest';
import * as z from 'zod';
import { paths } from '../../../lib/contract/paths.ts';
import { emulatorClientConfig } from '../../../local/emulators/emulator-client-config.ts';
import { LOOPBACK, listenOnLoopback } from '../../../local/emulators/loopback-server.ts';
import { type StepFunctionsEmulator, startStepFunctions } from '../../../local/emulators/step-functions.ts';
import { exportFileKey } from '../../../studio/aws/aws-stores.ts';
import { bucketParts } from '../../../studio/aws/bucket-parts.ts';
import { createCloudStudio } from '../../../studio/aws/cloud-studio.ts';
import { growingUpload } from '../../../studio/aws/growing-upload.ts';
import { tableProgress } from '../../../studio/aws/table-progress.ts';
import { readStudioSettings } from '../../../studio/config.ts';
import { exportKey } from '../../../studio/exports/export-key.ts';
import { probeClip } from '../../../studio/exports/probe-clip.ts';
import { keepDraft } from '../../../studio/exports/render-export.ts';
import { render } from '../../../studio/render/render.ts';
import { realSurroundings } from '../../../studio/surroundings.ts';
import { type Draft, draftSchema } from '../../../studio/timeline/draft.ts';
import definition from '../../../studio/workflow/render-draft.asl.json' with { type: 'json' };
import { type RenderTask, renderTasks } from '../../../studio/workflow/render-tasks.ts';
import { attribution, type Client, connect, photo } from '../support/client.ts';
import { type StudioOnAws, studioOnAws } from '../support/studio-on-aws.ts';
import { tasksOfStates } from '../support/tasks-of-states.ts';
import { watchedBucket } from '../support/watched-bucket.ts';
// As it was deployed with version 1 of the payload.
import definitionBefore from './render-draft.v1.asl.json' with { type: 'json' };

let aws: StudioOnAws;
let workflow: StepFunctionsEmulator;
let url: string;
let stop: () => Promise<void>;
/** Names of the states whose tasks ran, in order. */
const ran: string[] = [];
/** So small that the tests' videos are sent in parts, too. */
const smallPart = 32_768;
/** What was sent to the bucket of movies, by the names of the SDK's commands. */
const sent: string[] = [];
/** Called before each task, with its state's name. */
let before: (task: string) => Promise<void> = async () => undefined;

// Each invocation is a machine of its own: what it has not fetched it does not have.
const invoke = (name: string, task: RenderTask) => async (input: unknown) => {
  ran.push(name);
  await before(name);
  const workFolder = await mkdtemp(join(aws.folder, 'work-'));
  const deps = {
    stores: await aws.stores(),
    kept: bucketParts(aws.bucket()),
    uploadMovie: (key: string, name: string, path: string) =>
      growingUpload(watchedBucket(aws.bucket(), sent), exportFileKey(key, name), path, smallPart),
    progress: tableProgress(aws.table),
  };
  return task({ ...deps, workFolder, now: aws.now }, input);
};
const tasks = (workflowDefinition: unknown) =>
  tasksOfStates(workflowDefinition, (name, state) => {
    const task = Object.entries(renderTasks).find(([known]) => known === name)?.[1];
    if (task === undefined) throw new Error(`There is no task ${name}.`);
    return invoke(state, task);
  });

beforeAll(async () => {
  aws = await studioOnAws();
  workflow = await startStepFunctions({
    folder: join(aws.folder, 'sfn'),
    name: 'render-draft',
    definition,
    tasks: tasks(definition),
    waitScale: 0.01,
  });
  const sfn = new SFNClient(emulatorClientConfig(workflow.endpoint));
  const app = await createCloudStudio({
    settings: readStudioSettings({}),
    log: () => undefined,
    world: { ...realSurroundings, now: aws.now },
    table: aws.table,
    bucket: aws.bucket(),
    sfn,
    stateMachineArn: workflow.stateMachineArn,
    probe: probeClip,
    addressOf: () => undefined,
    heartbeatMs: 10_000,
  });
  const server = createServer(getRequestListener(app.fetch));
  url = `http://${LOOPBACK}:${await listenOnLoopback(server, 0)}`;
  stop = async () => {
    server.close();
    server.closeAllConnections();
    await once(server, 'close');
    sfn.destroy();
    await workflow.stop();
    await aws.stop();
  };
});
afterAll(() => stop());

const photos = ['red', 'green', 'blue', 'orange', 'purple'];

/** A first cut of five photos, small enough to be rendered at once. */
async function smallDraft(client: Client, words = 'make a slideshow without music'): Promise<Draft> {
  const files = await Promise.all(
    photos.map(async name => ({ name: `${name}.jpg`, bytes: await photo(name, 640, 360) })),
  );
  await client.upload(files);
  await client.edit(words);
  const draft = draftSchema.parse(await client.draft());
  return { ...draft, m: { ...draft.m, width: 320, height: 180 } };
}

const digest = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
const outputOf = z.object({ output: z.object({ url: z.string() }) });

/** The same draft rendered on one machine. */
async function renderedHere(draft: Draft, name: string, format: 'mp4' | 'gif'): Promise<Uint8Array> {
  const session = (await aws.stores()).sessions;
  const media = new Map<string, string>();
  for (const track of draft.t) {
    if (track.tt !== 0) continue;
    for (const { src } of track.sg) {
      const [, id = ''] = src.split(':');
      const path = await session.files.fetch(sessionId, `${id}.jpg`);
      if (path !== undefined) media.set(src, path);
    }
  }
  await mkdir(join(aws.folder, name));
  const outputPath = join(aws.folder, name, `video.${format}`);
  await render({ draft, media, outputPath, output: { format, quality: 'high' } });
  return readFile(outputPath);
}
let sessionId: string;

test('a video made by the workflow is to the byte the one of one machine, and tells how far it is', async () => {
  const client = await connect(url, 'client-parts');
  sessionId = client.sessionId;
  const draft = await smallDraft(
    client,
    'make a slideshow with calm music, title Lisbon, 3 seconds per photo',
  );
  const seen: unknown[] = [];
  before = async task => {
    if (task !== 'JoinParts') return;
    seen.push((await client.get(paths.renderPoll('render_1'))).body['progress']);
  };
  ran.length = 0;
  expect((await client.submit('render_1', draft)).body).toMatchObject({ data: { status: 'pending' } });
  const done = await client.ended('render_1');
  expect(done.body).toMatchObject({ status: 'completed', progress: 100 });
  expect(ran.filter(name => name === 'RenderPart').length).toBeGreaterThan(1);
  expect(ran.at(-1)).toBe('JoinParts');
  expect(seen).toEqual([95]);

  const video = await fetch(outputOf.parse(done.body).output.url);
  expect(video.headers.get('content-type')).toBe('video/mp4');
  expect(digest(new Uint8Array(await video.arrayBuffer()))).toBe(
    digest(await renderedHere(draft, 'whole', 'mp4')),
  );

  // It was on its way before it was whole.
  expect(sent.filter(name => name === 'UploadPart').length).toBeGreaterThan(3);
  expect(sent.at(-1)).toBe('CompleteMultipartUpload');

  // Asked again under the same id, the same render answers; nothing runs.
  ran.length = 0;
  expect((await client.submit('render_1', draft)).body).toMatchObject({ data: { status: 'completed' } });
  expect(ran).toEqual([]);
});

test('an execution that the version before began, with the workflow that it had, ends with its video', async () => {
  const stores = await aws.stores();
  const earlier = await connect(url, 'client-before');
  const draft = await smallDraft(earlier, 'make a slideshow with jazz music, 1.2 seconds per photo');
  before = async () => undefined;
  await earlier.submit('render_5', draft);
  await earlier.ended('render_5');
  const key = exportKey(earlier.userId, 'render_5');
  const job = await stores.exports.read(key);
  if (job === undefined) throw new Error('The export has no record.');
  const again = exportKey(earlier.userId, 'render_6');
  // Other music, so that the sound is made by the earlier workflow's one task.
  await keepDraft(stores, again, JSON.parse(JSON.stringify(draft).replaceAll('music:jazz', 'music:calm')));
  await stores.exports.create(again, { ...job, state: { status: 'pending' } });

  const workflowBefore = await startStepFunctions({
    folder: join(aws.folder, 'sfn-before'),
    name: 'render-draft-before',
    definition: definitionBefore,
    tasks: tasks(definitionBefore),
    waitScale: 0.01,
  });
  const sfn = new SFNClient(emulatorClientConfig(workflowBefore.endpoint));
  ran.length = 0;
  // Written out, as executions in flight have it: never change it.
  const input = `{"v":1,"key":"${again}","aim":null,"tries":0}`;
  const { stateMachineArn } = workflowBefore;
  await sfn.send(new StartExecutionCommand({ stateMachineArn, name: again, input }));
  expect(await workflowBefore.ended(again)).toMatchObject({ status: 'SUCCEEDED' });
  sfn.destroy();
  await workflowBefore.stop();
  expect(ran).toContain('RenderSound');
  expect(ran).not.toContain('FailExport');
  expect(await stores.exports.read(again)).toMatchObject({ state: { status: 'completed' } });
});

test('a cancelled render ends: its parts stop, and it stays cancelled', async () => {
  const client = await connect(url, 'client-cancel');
  const draft = await smallDraft(client);
  before = async task => {
    if (task === 'RenderSound') await client.post(`${paths.render}/render_2/cancel`, {}, attribution);
  };
  await client.submit('render_2', draft);
  expect((await client.ended('render_2')).body).toMatchObject({ status: 'cancelled' });
  expect(ran).not.toContain('FailExport');
});

test('a render whose photos are gone fails in words that name one', async () => {
  const client = await connect(url, 'client-fail');
  const draft = await smallDraft(client);
  before = async task => {
    if (task !== 'RenderPart') return;
    const { sessions } = await aws.stores();
    const session = await sessions.read(client.sessionId);
    for (const asset of session?.assets ?? [])
      await sessions.files.remove(client.sessionId, `${asset.id}.${asset.extension}`);
  };
  await client.submit('render_3', draft);
  const failed = (await client.ended('render_3')).body;
  expect(failed).toMatchObject({
    status: 'failed',
    error: expect.stringMatching(/\.jpg is no longer there/),
  });
});

test('a GIF is rendered whole', async () => {
  const client = await connect(url, 'client-gif');
  const draft = await smallDraft(client);
  before = async () => undefined;
  ran.length = 0;
  await client.submit('render_4', draft, { format: 'gif', quality: 'high' });
  expect((await client.ended('render_4')).body).toMatchObject({ status: 'completed' });
  expect(ran).toEqual(['PlanParts', 'RenderWhole']);
});
