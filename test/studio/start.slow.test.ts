import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileTypeFromBuffer } from 'file-type';
import { expect, test } from 'vitest';
import { paths } from '../../lib/contract/paths.ts';
import { draftSchema } from '../../studio/timeline/draft.ts';
import { answerOf, connect, dataOf, photo } from './support/client.ts';
import { started, startStudioProcess } from './support/studio-process.ts';
import { temporaryFolder } from './support/temporary-folder.ts';

test('a studio killed in the middle of a render knows everything again and finishes the same render', async () => {
  const environment = { STUDIO_DATA: await temporaryFolder() };
  const killed = started(await startStudioProcess(environment));
  const client = await connect(killed.url);
  await client.upload([
    { name: 'one.jpg', bytes: await photo('red', 640, 480) },
    { name: 'two.jpg', bytes: await photo('blue', 480, 640) },
  ]);
  await client.edit('make a slideshow, 2 seconds per photo, without music');
  const draft = draftSchema.parse(await client.draft());
  await client.submit('render_1', draft, { quality: 'low', resolution: '720p' });
  await expect
    .poll(async () => (await client.get(paths.renderPoll('render_1'))).body['progress'], { timeout: 60_000 })
    .toBeGreaterThan(0);
  await killed.end('SIGKILL');

  const studio = started(await startStudioProcess(environment));
  const headers = { Authorization: `Bearer ${client.token}` };
  const get = async (path: string) => answerOf(await fetch(`${studio.url}${path}`, { headers }));
  expect(dataOf(await get(paths.state(client.sessionId)))).toMatchObject({
    state: { video_infos: [{ filename: 'one.jpg' }, { filename: 'two.jpg' }], draft },
  });
  const poll = async () => (await get(paths.renderPoll('render_1'))).body;
  await expect.poll(async () => (await poll())['status'], { timeout: 60_000 }).toBe('completed');
  const done = await poll();
  expect(done).toMatchObject({ output: { width: 1280, height: 720, duration: draft.d / 1000 } });
  const video = await fetch(String(dataOf(await get(paths.renderPoll('render_1')))['outputUrl']));
  const bytes = new Uint8Array(await video.arrayBuffer());
  expect(done).toMatchObject({ output: { size: bytes.length } });
  expect(await fileTypeFromBuffer(bytes)).toMatchObject({ mime: 'video/mp4' });
  expect(await studio.end('SIGTERM')).toBe(0);
});

test('what it prints holds no token, no text, no name and no link', async () => {
  const studio = started(await startStudioProcess({ STUDIO_DATA: await temporaryFolder() }));
  const client = await connect(studio.url, 'my-client-id');
  await client.upload([{ name: 'holiday.jpg', bytes: await photo('red') }]);
  await client.edit('make a slideshow about Lisbon');
  await fetch(`${studio.url}/files/1-2/holiday.jpg`);
  await studio.end('SIGINT');
  const [first, ...requests] = studio.lines;
  expect(first).toContain(studio.url);
  expect(requests.map(line => JSON.parse(line))).toMatchObject([
    { event: 'request', method: 'POST', route: '/api/auth/anonymous-token', status: 200 },
    { route: '/api/tasks/:user/with-session/nemo_agent' },
    { route: '/api/upload-video/nemo_agent/:user/:session' },
    { route: '/run_sse' },
    { route: '/files/:key/:name', status: 404, refused: 'not-found' },
  ]);
  expect(requests.join('\n')).not.toMatch(/nmv_usr|Lisbon|holiday|my-client-id|\d{19}/);
});

test('a taken port, a bad setting and a folder that is none end it with one clear line', async () => {
  const folder = await temporaryFolder();
  const first = started(await startStudioProcess({ STUDIO_DATA: folder }));
  const { port } = new URL(first.url);
  expect(await startStudioProcess({ STUDIO_DATA: await temporaryFolder(), STUDIO_PORT: port })).toEqual({
    code: 1,
    text: `Port ${port} is taken. Set STUDIO_PORT to another one, or end what listens there.\n`,
  });
  expect(await startStudioProcess({ STUDIO_DIALECT: 'klingon' })).toMatchObject({
    code: 1,
    text: expect.stringMatching(/STUDIO_DIALECT="klingon"/),
  });
  await writeFile(join(folder, 'file'), '');
  const blocked = join(folder, 'file', 'data');
  expect(await startStudioProcess({ STUDIO_DATA: blocked })).toMatchObject({
    code: 1,
    text: expect.stringContaining(`The folder ${blocked} cannot be written to`),
  });
});
