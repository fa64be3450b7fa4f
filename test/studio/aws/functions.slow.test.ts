import { once } from 'node:events';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { createServer, type Server, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { hashOfAccessKey } from '../../../lib/contract/access-key.ts';
import { paths } from '../../../lib/contract/paths.ts';
import { systemClock } from '../../../lib/nemo/clock.ts';
import { closeServer, LOOPBACK, listenOnLoopback } from '../../../local/emulators/loopback-server.ts';
import { exportKey } from '../../../studio/exports/export-key.ts';
import { draftSchema } from '../../../studio/timeline/draft.ts';
import { createTestClient } from '../../support/nemo-test-client.ts';
import { message, photo } from '../support/client.ts';
import { type StudioFunctions, startStudioFunctions } from '../support/studio-functions.ts';

const accessKey = 'k'.repeat(43);
let studio: StudioFunctions;
/** A model that says nothing until it is told; the rules answer then. */
let model: Server;
const asked: ServerResponse[] = [];
/** Exports are not begun before. */
let planning: Promise<void> = Promise.resolve();

beforeAll(async () => {
  model = createServer(async (request, response) => {
    // An answer before the question is read whole closes the connection that the next question would use.
    await text(request);
    asked.push(response);
    model.emit('asked');
  });
  const port = await listenOnLoopback(model, 0);
  studio = await startStudioFunctions({
    settings: {
      STUDIO_ACCESS_KEY_HASH: hashOfAccessKey(accessKey),
      STUDIO_LLM_URL: `http://${LOOPBACK}:${port}`,
      STUDIO_LLM_MODEL: 'slow',
    },
    runAs: async (name, work) => {
      if (name === 'PlanParts') await planning;
      return work();
    },
  });
});
afterAll(async () => {
  model.closeAllConnections();
  await closeServer(model);
  await studio.stop();
});

const untilAsked = async (times: number): Promise<void> => {
  while (asked.length < times) await once(model, 'asked');
};
const letGo = () => {
  for (const response of asked.splice(0)) response.writeHead(400).end('{}');
};

const opened = async (clientId: string) => {
  const client = createTestClient(studio.url, systemClock, { accessKey });
  const { value: token, userId = '' } = await client.acquireToken(clientId);
  const { sessionId } = await client.createSession(token, { language: 'en' });
  const files = await Promise.all(
    ['red', 'green', 'blue'].map(async name => {
      const bytes = await photo(name, 320, 180);
      const open = async () => new Blob([bytes]).stream();
      return { filename: `${name}.jpg`, mimeType: 'image/jpeg', sizeBytes: bytes.length, open };
    }),
  );
  await client.uploadFiles(token, sessionId, files);
  const state = async () => {
    const { draft } = await client.state(token, sessionId);
    return draft === undefined ? undefined : draftSchema.parse(JSON.parse(draft));
  };
  return { client, token, userId, sessionId, state };
};

test('an edit’s events leave while it is worked on', async () => {
  const { token, sessionId } = await opened('client-stream');
  const response = await fetch(`${studio.url}${paths.edit}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify(message(sessionId, 'make a slideshow without music')),
  });
  expect(response.headers.get('content-type')).toContain('text/event-stream');
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  const first = await reader?.read();
  expect(first?.value).toContain('heartbeat');
  // Nobody has answered yet.
  await untilAsked(1);
  letGo();
  let rest = '';
  for (let next = await reader?.read(); next?.done === false; next = await reader?.read()) rest += next.value;
  expect(rest).toContain('edit_multitrack');
});

test('two edits of one session in two processes: both are made, one after the other', async () => {
  const { client, token, sessionId, state } = await opened('client-race');
  const begin = client.runEdit(token, sessionId, 'make a slideshow without music');
  await untilAsked(1);
  letGo();
  expect((await begin).kind).toBe('finished');

  const other = createTestClient(await studio.another());
  const edits = [
    client.runEdit(token, sessionId, 'make it vertical'),
    other.runEdit(token, sessionId, 'make the photos black and white'),
  ];
  // Both have read the same draft, and think.
  await untilAsked(2);
  letGo();
  // Whoever is late begins again with the new draft.
  await untilAsked(1);
  letGo();
  for (const outcome of await Promise.all(edits)) expect(outcome.kind).toBe('finished');
  const draft = await state();
  expect(draft?.m).toMatchObject({ width: 1080, height: 1920 });
  expect(JSON.stringify(draft)).toMatch(/black|mono|gray|grey|bw/i);
  // Each can be taken back on its own.
  const back = client.runEdit(token, sessionId, 'undo');
  await untilAsked(1);
  letGo();
  await back;
  const before = await state();
  const isVertical = before?.m.height === 1920;
  const isColourless = /black|mono|gray|grey|bw/i.test(JSON.stringify(before));
  expect([isVertical, isColourless].filter(Boolean)).toHaveLength(1);
});

test('what an earlier request left on the disk is gone with the next', async () => {
  const incoming = join(studio.disk, 'studio', 'incoming');
  await mkdir(incoming, { recursive: true });
  await writeFile(join(incoming, 'broke-off'), 'x');
  await opened('client-disk');
  expect(await readdir(incoming)).toEqual([]);
});

test('an export whose execution ended without its last step has failed', async () => {
  const { client, token, userId, sessionId, state } = await opened('client-late');
  const begin = client.runEdit(token, sessionId, 'make a slideshow without music');
  await untilAsked(1);
  letGo();
  await begin;
  let release = () => {};
  planning = new Promise(resolve => {
    release = resolve;
  });
  await client.submitExport(token, { renderId: 'late', sessionId, draft: JSON.stringify(await state()) });
  expect(await client.pollExport(token, 'late')).toMatchObject({ kind: 'queued' });
  const ended = { v: 1, key: exportKey(userId, 'late'), ended: 'TIMED_OUT' };
  expect(await studio.tell('FailExport', ended)).toEqual({ outcome: 'failed' });
  // EventBridge may tell of it again.
  expect(await studio.tell('FailExport', ended)).toEqual({ outcome: 'over' });
  expect(await client.pollExport(token, 'late')).toMatchObject({ kind: 'failed' });
  // What was still running notices, and changes nothing.
  release();
  expect(await studio.ended(exportKey(userId, 'late'))).toMatchObject({ status: 'SUCCEEDED' });
  expect(await client.pollExport(token, 'late')).toMatchObject({ kind: 'failed' });
});
