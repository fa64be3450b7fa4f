import { expect, test } from 'vitest';
import { paths } from '../../../lib/contract/paths.ts';
import { flatEvent } from '../../../lib/contract/stream-event.ts';
import { edit } from '../../../studio/planning/edit.ts';
import { connect, dataOf, message, parseEvents, photo } from '../support/client.ts';
import { firstCut } from '../support/first-cut.ts';
import { Gate } from '../support/stand-in-render.ts';
import { startTestStudio, type TestStudioOptions } from '../support/test-studio.ts';

async function withPhotos(options: TestStudioOptions = {}) {
  const studio = await startTestStudio({ edit: firstCut, ...options });
  const client = await connect(studio.url);
  await client.upload([
    { name: 'one.jpg', bytes: await photo('red') },
    { name: 'two.jpg', bytes: await photo('blue') },
  ]);
  return { studio, client };
}

test('the flat dialect: a heartbeat at once, the tool with its operations, its result, the text, the end', async () => {
  const { studio, client } = await withPhotos();
  const response = await fetch(`${studio.url}${paths.edit}`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${client.token}`, 'Content-Type': 'application/json' },
    body: JSON.stringify(message(client.sessionId, 'make a slideshow')),
  });
  expect(response.headers.get('Content-Type')).toContain('text/event-stream');
  const stream = await response.text();
  expect(stream).not.toMatch(/^(event|id|retry):/m);
  const events = parseEvents(stream).map(event => flatEvent.parse(event));
  expect(events).toMatchObject([
    { type: 'heartbeat' },
    {
      type: 'tool_call',
      name: 'edit_multitrack',
      args: { operations: [{ op: 'new-cut' }, { op: 'set-fades' }] },
    },
    { type: 'tool_result', name: 'edit_multitrack', result: { status: 'success' } },
    { type: 'text', content: expect.stringContaining('2 photos') },
  ]);
});

test('the ADK dialect: the tool answers as the user, increments add up to the whole text', async () => {
  const { client } = await withPhotos({
    settings: { dialect: 'adk' },
    edit: request => ({
      ...firstCut(request),
      text: 'Über 2 Fotos,\nmit "Musik" – und 日本語のテキスト. Fertig ✓',
    }),
  });
  const [heartbeat, ...events] = await client.edit('make a slideshow');
  expect(heartbeat).toEqual({ type: 'heartbeat' });
  const [call, result, ...texts] = events;
  expect(call).toMatchObject({
    content: {
      role: 'model',
      parts: [{ functionCall: { name: 'edit_multitrack', args: { operations: [{}, {}] } } }],
    },
    author: 'nemo_agent',
    id: expect.stringMatching(/^\w{8}$/),
  });
  expect(result).toMatchObject({
    content: { role: 'user', parts: [{ functionResponse: { response: { status: 'success' } } }] },
  });
  const said = (of: readonly Readonly<Record<string, unknown>>[]) =>
    of.map(event => JSON.parse(JSON.stringify(event)).content.parts[0].text).join('');
  const partial = texts.filter(event => event['partial'] === true);
  expect(partial.length).toBeGreaterThan(1);
  expect(said(partial)).toBe(said(texts.slice(-1)));
  expect(said(partial)).toContain('Fertig ✓');
  expect(texts.at(-1)).toMatchObject({ partial: false, turnComplete: true, finishReason: 'STOP' });
});

test('a question is answered with text alone, changes nothing and costs nothing', async () => {
  const { client } = await withPhotos({
    settings: { editCost: 30 },
    edit: ({ draft, undo, redo }) => ({
      draft,
      undo,
      redo,
      text: 'Yes.',
      language: 'en',
      operations: [],
      changed: false,
    }),
  });
  expect((await client.edit('is it ready?')).map(event => event['type'])).toEqual(['heartbeat', 'text']);
  expect(await client.draft()).toBeUndefined();
  expect(dataOf(await client.get(paths.credits))).toEqual({ available: 100, frozen: 0, total: 100 });
});

test('a silent studio does the work and says nothing; to questions it still answers', async () => {
  const { client } = await withPhotos({ settings: { silentRate: 0.3 }, random: 0.29 });
  const types = (await client.edit('make a slideshow')).map(event => event['type']);
  expect(types).toEqual(['heartbeat', 'tool_call', 'tool_result']);
  expect(await client.draft()).toMatchObject({ v: 1 });
  const { client: luckier } = await withPhotos({ settings: { silentRate: 0.3 }, random: 0.3 });
  expect((await luckier.edit('make a slideshow')).at(-1)).toMatchObject({ type: 'text' });
});

test('while an edit takes its time the stream says that it is alive', async () => {
  const gate = new Gate();
  const { studio, client } = await withPhotos({
    heartbeatMs: 5,
    edit: async request => {
      await gate.opened;
      return firstCut(request);
    },
  });
  const response = await fetch(`${studio.url}${paths.edit}`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${client.token}` },
    body: JSON.stringify(message(client.sessionId, 'make a slideshow')),
  });
  let stream = '';
  for await (const chunk of (response.body ?? failed()).pipeThrough(new TextDecoderStream())) {
    stream += chunk;
    if (parseEvents(stream).length >= 4) gate.open();
  }
  const types = parseEvents(stream).map(event => event['type']);
  expect(types.slice(0, 4)).toEqual(['heartbeat', 'heartbeat', 'heartbeat', 'heartbeat']);
  expect(types.slice(-3)).toEqual(['tool_call', 'tool_result', 'text']);
});

test('an edit goes on when the client goes away, and costs what it costs', async () => {
  const gate = new Gate();
  const begun = new Gate();
  const { studio, client } = await withPhotos({
    settings: { editCost: 30 },
    edit: async request => {
      begun.open();
      await gate.opened;
      return firstCut(request);
    },
  });
  const impatient = new AbortController();
  const response = await fetch(`${studio.url}${paths.edit}`, {
    method: 'POST',
    signal: impatient.signal,
    headers: { Authorization: `Bearer ${client.token}` },
    body: JSON.stringify(message(client.sessionId, 'make a slideshow')),
  });
  await begun.opened;
  expect(dataOf(await client.get(paths.credits))).toEqual({ available: 70, frozen: 30, total: 100 });
  impatient.abort();
  await expect(response.text()).rejects.toThrow();
  gate.open();
  // The next message of the session waits for this one: when it is answered, that one is done.
  await client.edit('anything');
  expect(await client.draft()).toMatchObject({ v: 1 });
  expect(dataOf(await client.get(paths.credits))).toMatchObject({ frozen: 0, total: 40 });
});

test('edits of one session take turns, those of other sessions do not wait', async () => {
  const gate = new Gate();
  const order: string[] = [];
  const { studio, client } = await withPhotos({
    edit: async request => {
      order.push(`begin ${request.text}`);
      if (request.text === 'first') await gate.opened;
      order.push(`end ${request.text}`);
      return firstCut(request);
    },
  });
  const first = client.edit('first');
  const other = await connect(studio.url, 'client-two');
  await expect.poll(() => order).toEqual(['begin first']);
  const second = client.edit('second');
  await other.edit('other');
  expect(order).toEqual(['begin first', 'begin other', 'end other']);
  gate.open();
  await Promise.all([first, second]);
  expect(order.slice(3)).toEqual(['end first', 'begin second', 'end second']);
});

test('photos that arrive while an edit is thought about are not lost', async () => {
  const gate = new Gate();
  const begun = new Gate();
  const { client } = await withPhotos({
    edit: async request => {
      begun.open();
      await gate.opened;
      return firstCut(request);
    },
  });
  const editing = client.edit('make a slideshow');
  await begun.opened;
  await client.upload([{ name: 'late.jpg', bytes: await photo('green') }]);
  gate.open();
  await editing;
  expect(dataOf(await client.get(paths.state(client.sessionId)))['state']).toMatchObject({
    video_infos: [{ n: 1 }, { n: 2 }, { n: 3, filename: 'late.jpg' }],
    draft: { v: 1 },
  });
});

test('the editor gets the history that it handed back the last time', async () => {
  const seen: { undo: number; redo: number }[] = [];
  const { client } = await withPhotos({
    edit: request => {
      seen.push({ undo: request.undo.length, redo: request.redo.length });
      return request.text === 'undo'
        ? { ...firstCut(request), draft: null, undo: [], redo: [request.draft] }
        : firstCut(request);
    },
  });
  for (const text of ['one', 'two', 'undo', 'look']) await client.edit(text);
  expect(seen).toEqual([
    { undo: 0, redo: 0 },
    { undo: 1, redo: 0 },
    { undo: 2, redo: 0 },
    { undo: 0, redo: 1 },
  ]);
});

test('an editor that fails is an error in the stream, costs nothing and leaves the draft', async () => {
  const { studio, client } = await withPhotos({
    settings: { editCost: 30 },
    edit: () => {
      throw new Error('a bug with /a/path in its message');
    },
  });
  const events = await client.edit('make a slideshow');
  expect(events.at(-1)).toEqual({ error: expect.any(String) });
  expect(JSON.stringify(events)).not.toContain('/a/path');
  expect(studio.log).toContainEqual(expect.objectContaining({ event: 'edit-failed' }));
  expect(dataOf(await client.get(paths.credits))).toEqual({ available: 100, frozen: 0, total: 100 });
  expect(await client.draft()).toBeUndefined();
});

test('what is said after the studio has asked for a title is the title, and only then', async () => {
  const { client } = await withPhotos({ edit });
  await client.edit('make a slideshow');
  await client.edit('Our Summer');
  expect(JSON.stringify(await client.draft())).not.toContain('Our Summer');
  await client.edit('add a title');
  await client.edit('Our Summer');
  expect(JSON.stringify(await client.draft())).toContain('"Our Summer"');
});

test('without credits an edit is answered 2001 in JSON before any stream', async () => {
  const { client } = await withPhotos({ settings: { editCost: 60 } });
  await client.edit('make a slideshow');
  const refused = await client.post(paths.edit, message(client.sessionId, 'make it vertical'));
  expect(refused).toMatchObject({ status: 200, body: { code: 2001, data: { bind_id: client.userId } } });
  expect(dataOf(await client.get(paths.credits))).toEqual({ available: 40, frozen: 0, total: 40 });
});

test.each([
  ['sessionId', { app_name: 'nemo_agent', sessionId: '1', new_message: { parts: [{ text: 'x' }] } }],
  ['newMessage', { app_name: 'nemo_agent', session_id: '1', newMessage: { parts: [{ text: 'x' }] } }],
  ['another app', { app_name: 'other', session_id: '1', new_message: { parts: [{ text: 'x' }] } }],
  ['no parts', { app_name: 'nemo_agent', session_id: '1', new_message: { parts: [] } }],
  ['a userId beside a good body', { ...message('1', 'x'), userId: 'me' }],
])('%s is answered 422', async (_, body) => {
  const { client } = await withPhotos();
  expect((await client.post(paths.edit, body)).status).toBe(422);
});

test('a message without end is refused', async () => {
  const { client } = await withPhotos();
  expect((await client.post(paths.edit, message(client.sessionId, 'x'.repeat(20_001)))).status).toBe(422);
});

test('the user may be left out, be `me` or oneself, but nobody else', async () => {
  const { studio, client } = await withPhotos();
  const typeFor = async (user: object) => {
    const response = await fetch(`${studio.url}${paths.edit}`, {
      method: 'POST',
      headers: { Authorization: `Bearer ${client.token}` },
      body: JSON.stringify({ ...message(client.sessionId, 'hello'), ...user }),
    });
    await response.text();
    return response.headers.get('Content-Type');
  };
  expect(await typeFor({ user_id: undefined })).toBe('text/event-stream');
  expect(await typeFor({ user_id: 'me' })).toBe('text/event-stream');
  expect(await typeFor({ user_id: client.userId })).toBe('text/event-stream');
  expect(await typeFor({ user_id: 'anon_other' })).toBe('application/json');
});

const failed = (): never => {
  throw new Error('an answer without a body');
};
