import { expect, test } from 'vitest';
import { paths } from '../../../lib/contract/paths.ts';
import { connect, dataOf, message, photo } from '../support/client.ts';
import { Gate, standInRender } from '../support/stand-in-render.ts';
import { startTestStudio } from '../support/test-studio.ts';

test('a session has an id of 19 digits that no number could hold, and every call makes another', async () => {
  const { url } = await startTestStudio();
  const client = await connect(url);
  expect(client.sessionId).toMatch(/^[1-9]\d{18}$/);
  expect(BigInt(client.sessionId)).toBeLessThan(2n ** 63n);
  const again = dataOf(await client.post(paths.session, {}));
  expect(again['session_id']).not.toBe(client.sessionId);
  expect(again).toMatchObject({ task_id: expect.stringMatching(/^task_/), user_id: client.userId });
});

test('the user in the path is `me` or oneself', async () => {
  const { url } = await startTestStudio();
  const client = await connect(url);
  const path = (user: string) => `/api/tasks/${user}/with-session/nemo_agent`;
  expect((await client.post(path(client.userId), {})).body['code']).toBe(0);
  expect((await client.post(path('anon_other'), {})).body['code']).toBe(1002);
  const state = (user: string) => `/api/state/nemo_agent/${user}/${client.sessionId}/latest`;
  expect((await client.get(state(client.userId))).body['code']).toBe(0);
  expect((await client.get(state('anon_other'))).body['code']).toBe(1002);
});

test('a fresh session has an empty state', async () => {
  const { url } = await startTestStudio();
  const client = await connect(url);
  const answer = await client.get(paths.state(client.sessionId));
  expect(answer).toMatchObject({ status: 200, body: { code: 0 } });
  expect(dataOf(answer)).toEqual({
    session_id: client.sessionId,
    task_id: client.taskId,
    task_name: 'project',
    user_id: client.userId,
    state: {},
  });
});

test('the state shows uploads in order, the draft and its canvas', async () => {
  const { url } = await startTestStudio();
  const client = await connect(url);
  await client.upload([
    { name: 'one.jpg', bytes: await photo('red') },
    { name: 'two.jpg', bytes: await photo('blue', 30, 60) },
  ]);
  await client.edit('make a slideshow');
  expect(dataOf(await client.get(paths.state(client.sessionId)))['state']).toMatchObject({
    video_infos: [
      { filename: 'one.jpg', width: 64, height: 48 },
      { filename: 'two.jpg', width: 30, height: 60 },
    ],
    draft: { v: 1, t: [{ tt: 0, sg: [{ m: { n: 1 } }, { m: { n: 2 } }] }, { tt: 1 }] },
    canvas_config: { width: 1920, height: 1080, ratio: '16:9' },
  });
});

test('somebody else’s session is answered 1002 wherever it is named', async () => {
  const { url } = await startTestStudio();
  const { sessionId } = await connect(url, 'client-one');
  const stranger = await connect(url, 'client-two');
  const answers = [
    await stranger.get(paths.state(sessionId)),
    await stranger.post(paths.edit, message(sessionId, 'hello')),
    await stranger.post(paths.upload(sessionId), { urls: ['https://example.org/a.jpg'], source_type: 'url' }),
    await stranger.remove(`/api/sessions/me/${sessionId}`),
    await stranger.get(paths.state('1234567890123456789')),
    await stranger.get(paths.state('../../accounts')),
  ];
  expect(answers.map(answer => answer.body['code'])).toEqual(Array.from(answers, () => 1002));
});

test.each([
  ['taskName', { taskName: 'project' }],
  ['a number as language', { language: 5 }],
  ['a language that is none', { language: 'not a language!' }],
  ['a list', []],
])('%s in the body of a new session is answered 422 with the place', async (_, body) => {
  const { url } = await startTestStudio();
  const client = await connect(url);
  const answer = await client.post(paths.session, body);
  expect(answer).toMatchObject({ status: 422, body: { code: 422, detail: [{ msg: expect.any(String) }] } });
});

test('a body that is not JSON, or too large, is refused', async () => {
  const { url } = await startTestStudio();
  const client = await connect(url);
  expect((await client.post(paths.session, '{"task_name":')).status).toBe(422);
  const large = { task_name: 'x'.repeat(4_000_001) };
  expect((await client.post(paths.session, large)).status).toBe(413);
});

test('deleting a session takes its files, renders and videos along, and only those', async () => {
  const gate = new Gate();
  const { url } = await startTestStudio({
    render: standInRender(request => (request.draft.m.title === 'slow' ? gate.opened : Promise.resolve())),
  });
  const client = await connect(url);
  const uploaded = dataOf(await client.upload([{ name: 'one.jpg', bytes: await photo('red') }]));
  await client.edit('make a slideshow');
  const draft = Object.assign({}, await client.draft());
  await client.submit('render_1', draft);
  const video = String(dataOf(await client.ended('render_1'))['outputUrl']);
  await client.submit('render_2', { ...draft, m: { title: 'slow', width: 640, height: 360, fps: 30 } });
  const other = await connect(url);

  const deletion = client.remove(`/api/sessions/me/${client.sessionId}`);
  gate.open();
  expect(await deletion).toMatchObject({ status: 200, body: { code: 0, data: { deleted: true } } });

  expect((await fetch(video)).status).toBe(404);
  const [file] = JSON.parse(JSON.stringify(uploaded['files']));
  expect((await fetch(file.cdn_url)).status).toBe(404);
  expect((await client.get(paths.renderPoll('render_1'))).status).toBe(404);
  expect((await client.get(paths.renderPoll('render_2'))).status).toBe(404);
  expect((await client.get(paths.state(client.sessionId))).body['code']).toBe(1002);
  expect((await other.get(paths.state(other.sessionId))).body['code']).toBe(0);
});
