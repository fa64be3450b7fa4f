import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { paths } from '../../../lib/contract/paths.ts';
import { RendererCrashed } from '../../../studio/exports/render-process.ts';
import { RenderError } from '../../../studio/render/render-error.ts';
import type { RenderRequest } from '../../../studio/render/render-request.ts';
import { type Draft, draftSchema } from '../../../studio/timeline/draft.ts';
import { answerOf, attribution, type Client, connect, dataOf, photo } from '../support/client.ts';
import { Gate, standInRender, standInVideo } from '../support/stand-in-render.ts';
import { startTestStudio, type TestStudioOptions } from '../support/test-studio.ts';

async function withDraft(options: TestStudioOptions = {}) {
  const studio = await startTestStudio(options);
  const client = await connect(studio.url);
  return { studio, client, draft: await makeDraft(client) };
}

async function makeDraft(client: Client): Promise<Draft> {
  await client.upload([{ name: 'one.jpg', bytes: await photo('red') }]);
  await client.edit('make a slideshow');
  return draftSchema.parse(await client.draft());
}

test('a render goes from pending to completed and tells how far it is', async () => {
  const gate = new Gate();
  const { client, draft } = await withDraft({ render: standInRender(() => gate.opened) });
  const submitted = await client.submit('render_1', draft);
  expect(submitted.body).toEqual({ success: true, data: { id: 'render_1', status: 'pending', progress: 0 } });
  await expect
    .poll(async () => (await client.get(paths.renderPoll('render_1'))).body)
    .toMatchObject({
      success: true,
      taskId: 'render_1',
      status: 'processing',
      progress: 50,
      data: { id: 'render_1', status: 'processing', progress: 50, createdAt: Date.UTC(2026, 0, 1) },
    });
  gate.open();
  const done = (await client.ended('render_1')).body;
  const url = expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+\/files\/\w+-\w{48}\/video\.mp4$/);
  const output = { url, duration: draft.d / 1000, size: standInVideo.length, width: 1920, height: 1080 };
  expect(done).toMatchObject({
    taskId: 'render_1',
    status: 'completed',
    progress: 100,
    output,
    data: { outputUrl: url, output, completedAt: Date.UTC(2026, 0, 1) },
  });
});

test('the renderer is given the draft, the files behind it and what was asked for', async () => {
  const requests: RenderRequest[] = [];
  const { studio, client, draft } = await withDraft({
    render: standInRender(async request => {
      requests.push(request);
    }),
  });
  await client.submit('one', draft);
  await client.ended('one');
  await client.submit('two', draft, {
    format: 'MP4',
    quality: 'low',
    resolution: '4K',
    fps: 60,
    maxBytes: 50_000_000,
  });
  await client.ended('two');
  const [one, two] = requests;
  expect(one).toMatchObject({ draft, output: { format: 'mp4', quality: 'high' } });
  expect(two?.output).toEqual({
    format: 'mp4',
    quality: 'low',
    resolution: '4k',
    fps: 60,
    maxBytes: 50_000_000,
  });
  expect([...(one?.media.keys() ?? [])]).toEqual([draft.t[0]?.tt === 0 ? draft.t[0].sg[0]?.src : undefined]);
  for (const path of one?.media.values() ?? []) expect(path).toContain(join(studio.dataFolder, 'sessions'));
});

test('without the three attribution headers an export is answered 402, with any of them missing too', async () => {
  const { client, draft } = await withDraft();
  const body = { id: 'render_1', sessionId: client.sessionId, draft };
  expect((await client.post(paths.render, body)).status).toBe(402);
  for (const name of Object.keys(attribution)) {
    const answer = await client.post(paths.render, body, { ...attribution, [name]: '' });
    expect(answer).toMatchObject({
      status: 402,
      body: { message: expect.stringContaining(name), success: false },
    });
  }
});

test('a submit that is not as the contract has it is answered with the reason', async () => {
  const { client, draft } = await withDraft();
  const good = { id: 'render_1', sessionId: client.sessionId, draft };
  const stranger = await connect(client.url, 'client-two');
  const { sessionId, ...noSession } = good;
  const submit = async (body: unknown, who = client) => {
    const answer = await who.post(paths.render, body, attribution);
    return [answer.status, answer.body['code'], answer.body['success']];
  };
  expect(await submit({ ...noSession, session_id: sessionId })).toEqual([422, 422, false]);
  expect(await submit({ ...good, session_id: sessionId })).toEqual([422, 422, false]);
  expect(await submit({ ...good, id: '../x' })).toEqual([422, 422, false]);
  expect(await submit({ ...good, output: { format: 'mov' } })).toEqual([422, 422, false]);
  expect(await submit({ ...good, output: { resolution: '99p' } })).toEqual([422, 422, false]);
  expect(await submit({ ...good, draft: { t: 'nothing' } })).toEqual([422, 422, false]);
  expect(await submit({ ...good, draft: { ...draft, d: -1 } })).toEqual([422, 422, false]);
  expect(await submit({ ...good, draft: { ...draft, t: [] } })).toEqual([400, 400, false]);
  expect(await submit(good, stranger)).toEqual([200, 1002, false]);
  const renamed = JSON.parse(JSON.stringify(draft).replaceAll(/asset:\w+/g, 'asset:of-somebody-else'));
  expect(await submit({ ...good, draft: renamed })).toEqual([400, 400, false]);
});

test('a repeated id is the same render, for another session it is taken, for another account it is free', async () => {
  let renders = 0;
  const { studio, client, draft } = await withDraft({
    render: standInRender(async () => {
      renders += 1;
    }),
  });
  const answers = await Promise.all([1, 2, 3].map(() => client.submit('render_1', draft)));
  expect(answers.map(answer => answer.status)).toEqual([200, 200, 200]);
  const url = dataOf(await client.ended('render_1'))['outputUrl'];
  expect((await client.submit('render_1', draft)).body).toMatchObject({ data: { status: 'completed' } });
  expect(dataOf(await client.ended('render_1'))['outputUrl']).toBe(url);
  expect(renders).toBe(1);

  const sameAccount = await connect(studio.url, 'client-one');
  expect((await sameAccount.submit('render_1', await makeDraft(sameAccount))).status).toBe(409);
  const other = await connect(studio.url, 'client-two');
  expect((await other.get(paths.renderPoll('render_1'))).status).toBe(404);
  expect((await other.submit('render_1', await makeDraft(other))).status).toBe(200);
  await other.ended('render_1');
  expect(renders).toBe(2);
});

test('a failed render says why when the renderer knows, and never where', async () => {
  const { client, draft } = await withDraft({
    render: async request => {
      if (request.output.quality === 'low')
        throw new RenderError('unsupported', 'The file of one.jpg is damaged.');
      throw new Error(`ENOENT: ${request.outputPath}`);
    },
  });
  await client.submit('known', draft, { quality: 'low' });
  expect((await client.ended('known')).body).toMatchObject({
    success: true,
    status: 'failed',
    error: 'The file of one.jpg is damaged.',
    data: { status: 'failed', error: 'The file of one.jpg is damaged.' },
  });
  await client.submit('unknown', draft);
  expect((await client.ended('unknown')).body).toMatchObject({ error: 'The video could not be rendered' });
  expect((await client.get(paths.renderDownload('known'))).status).toBe(404);
});

test('a crash of the render process is tried once more, then it is the render’s failure', async () => {
  let attempts = 0;
  let crashes = 1;
  const rendered = standInRender();
  const { client, draft } = await withDraft({
    render: async request => {
      attempts += 1;
      if (crashes-- > 0) throw new RendererCrashed('SIGSEGV');
      return rendered(request);
    },
  });
  await client.submit('lucky', draft);
  expect((await client.ended('lucky')).body['status']).toBe('completed');
  expect(attempts).toBe(2);
  crashes = 9;
  await client.submit('unlucky', draft);
  expect((await client.ended('unlucky')).body).toMatchObject({ status: 'failed' });
  expect(attempts).toBe(4);
});

test('cancelling ends a running render and takes a waiting one out; what has ended stays', async () => {
  const begun: string[] = [];
  const { client, draft } = await withDraft({
    render: standInRender(async ({ output }) => {
      begun.push(output.quality);
      if (output.quality === 'high') await new Gate().opened;
    }),
  });
  await client.submit('running', draft, { quality: 'high' });
  await client.submit('waiting', draft, { quality: 'medium' });
  await client.submit('last', draft, { quality: 'low' });
  await expect.poll(() => begun).toEqual(['high']);
  expect((await client.post(paths.renderCancel('waiting'))).body).toMatchObject({
    success: true,
    status: 'cancelled',
  });
  expect((await client.post(paths.renderCancel('running'))).body).toMatchObject({
    data: { status: 'cancelled' },
  });
  expect((await client.ended('last')).body['status']).toBe('completed');
  expect(begun).toEqual(['high', 'low']);
  expect((await client.post(paths.renderCancel('last'))).body['status']).toBe('completed');
  expect((await client.post(paths.renderCancel('none'))).status).toBe(404);
  expect((await client.get(paths.renderPoll('running'))).body['status']).toBe('cancelled');
});

test('no more renders run at a time than were allowed, and accounts take turns', async () => {
  const gates = new Map<string, Gate>();
  const order: string[] = [];
  const { studio, client, draft } = await withDraft({
    settings: { renders: 2 },
    render: standInRender(async request => {
      const gate = new Gate();
      order.push(request.draft.m.title);
      gates.set(request.draft.m.title, gate);
      await gate.opened;
    }),
  });
  const other = await connect(studio.url, 'client-two');
  const otherDraft = await makeDraft(other);
  const titled = (of: Draft, title: string) => ({ ...of, m: { ...of.m, title } });
  for (const title of ['a1', 'a2', 'a3']) await client.submit(title, titled(draft, title));
  await other.submit('b1', titled(otherDraft, 'b1'));
  await expect.poll(() => order).toEqual(['a1', 'a2']);
  gates.get('a1')?.open();
  await expect.poll(() => order).toEqual(['a1', 'a2', 'b1']);
  gates.get('a2')?.open();
  await expect.poll(() => order).toEqual(['a1', 'a2', 'b1', 'a3']);
  for (const gate of gates.values()) gate.open();
  await client.ended('a3');
});

test('an account that fills the queue is told to wait', async () => {
  const gate = new Gate();
  const { client, draft } = await withDraft({ render: standInRender(() => gate.opened) });
  for (let place = 0; place < 20; place++) await client.submit(`render_${place}`, draft);
  expect((await client.submit('render_20', draft)).status).toBe(429);
  gate.open();
});

test('the video can be fetched in parts by its link, and by the bearer of the token', async () => {
  const { studio, client, draft } = await withDraft();
  await client.submit('render_1', { ...draft, m: { ...draft.m, title: 'Lisbon / Ü 2026' } });
  const data = dataOf(await client.ended('render_1'));
  const link = String(data['outputUrl']);
  expect(decodeURIComponent(link)).toMatch(/\/Lisbon - Ü 2026\.mp4$/);
  const get = (headers: Record<string, string>, url = link) => fetch(url, { headers });

  const whole = await get({});
  expect(Object.fromEntries(whole.headers)).toMatchObject({
    'accept-ranges': 'bytes',
    'content-length': '1000',
    'content-type': 'video/mp4',
    'x-content-type-options': 'nosniff',
  });
  expect(Buffer.from(await whole.arrayBuffer()).equals(standInVideo)).toBe(true);

  const part = await get({ Range: 'bytes=300-499' });
  expect([part.status, part.headers.get('content-range'), part.headers.get('content-length')]).toEqual([
    206,
    'bytes 300-499/1000',
    '200',
  ]);
  expect(Buffer.from(await part.arrayBuffer()).equals(standInVideo.subarray(300, 500))).toBe(true);

  const beyond = await get({ Range: 'bytes=1000-' });
  expect([beyond.status, beyond.headers.get('content-range')]).toEqual([416, 'bytes */1000']);

  const head = await fetch(link, { method: 'HEAD' });
  expect([head.status, head.headers.get('content-length'), await head.text()]).toEqual([200, '1000', '']);

  const download = `${studio.url}${paths.renderDownload('render_1')}`;
  expect((await get({}, download)).status).toBe(401);
  const own = await get({ Authorization: `Bearer ${client.token}`, Range: 'bytes=-10' }, download);
  expect([own.status, (await own.arrayBuffer()).byteLength]).toEqual([206, 10]);
  const stranger = await connect(studio.url, 'client-two');
  expect((await get({ Authorization: `Bearer ${stranger.token}` }, download)).status).toBe(404);
});

test.each([
  ['webm', 'video/webm'],
  ['gif', 'image/gif'],
])('a video that was asked for as %s has the name and type of one', async (format, type) => {
  const { studio, client, draft } = await withDraft();
  await client.submit('render_1', draft, { format: format.toUpperCase() });
  const link = String(dataOf(await client.ended('render_1'))['outputUrl']);
  expect(link).toMatch(new RegExp(`/[^/]+\\.${format}$`));
  const headers = { Authorization: `Bearer ${client.token}` };
  for (const url of [link, `${studio.url}${paths.renderDownload('render_1')}`]) {
    const answer = await fetch(url, { headers });
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, type]);
    expect(Buffer.from(await answer.arrayBuffer()).equals(standInVideo)).toBe(true);
  }
});

test('thumbnail and cover have links of their own; a changed secret opens nothing', async () => {
  const { client, draft } = await withDraft();
  await client.submit('render_1', draft);
  const output = JSON.parse(JSON.stringify((await client.ended('render_1')).body['output']));
  expect(await (await fetch(output.thumbnail_url)).text()).toBe('thumbnail');
  expect(await (await fetch(output.cover_url)).text()).toBe('cover');
  const changed = output.url.replace(/-\w{48}\//, `-${'0'.repeat(48)}/`);
  expect(changed).not.toBe(output.url);
  expect((await fetch(changed)).status).toBe(404);
  expect((await fetch(output.url.replace(/-\w{48}\//, '/'))).status).toBe(404);
});

test('links begin with the public address when there is one', async () => {
  const { client, draft } = await withDraft({ settings: { publicUrl: 'https://studio.example' } });
  await client.submit('render_1', draft);
  expect(dataOf(await client.ended('render_1'))['outputUrl']).toMatch(/^https:\/\/studio\.example\/files\//);
});

test('videos go after seven days and inputs after three without use, at the next start', async () => {
  const HOUR = 3_600_000;
  const { studio, client, draft } = await withDraft();
  await client.submit('render_1', draft);
  const link = String(dataOf(await client.ended('render_1'))['outputUrl']);
  await studio.stop();
  const settings = { dataFolder: studio.dataFolder };
  const startsAt = Date.UTC(2026, 0, 1);
  const expectAt = async (hours: number, expected: { session: number; video: number }) => {
    const later = await startTestStudio({ settings, startsAt: startsAt + hours * HOUR });
    await expect
      .poll(async () => {
        const state = await answerOf(
          await fetch(`${later.url}${paths.state(client.sessionId)}`, {
            headers: { Authorization: `Bearer ${client.token}` },
          }),
        );
        const video = await fetch(`${later.url}${new URL(link).pathname}`, { method: 'HEAD' });
        return { session: state.body['code'], video: video.status };
      })
      .toEqual(expected);
    await later.stop();
  };
  await expectAt(71, { session: 0, video: 200 });
  await expectAt(72, { session: 1002, video: 200 });
  await expectAt(7 * 24, { session: 1001, video: 404 });
  expect(await readdir(join(studio.dataFolder, 'exports'))).toEqual([]);
  expect(await readdir(join(studio.dataFolder, 'tokens'))).toEqual([]);
});
