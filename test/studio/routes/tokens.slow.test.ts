import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { hashOfAccessKey } from '../../../lib/contract/access-key.ts';
import { paths } from '../../../lib/contract/paths.ts';
import { systemClock } from '../../../lib/nemo/clock.ts';
import { createTestClient } from '../../support/nemo-test-client.ts';
import { answerOf, connect, dataOf, getToken, photo } from '../support/client.ts';
import { startTestStudio } from '../support/test-studio.ts';

const DAY = 24 * 3_600_000;

test('a client id gets a token for seven days and a hundred credits', async () => {
  const studio = await startTestStudio({ startsAt: Date.UTC(2026, 2, 11) });
  const answer = await getToken(studio.url, 'client-one');
  expect(answer.status).toBe(200);
  expect(answer.body['code']).toBe(0);
  expect(dataOf(answer)).toEqual({
    token: expect.stringMatching(/^nmv_usr_[\w-]{43}$/),
    user_id: expect.stringMatching(/^anon_[0-9a-f]{32}$/),
    expires_at: '2026-03-18T00:00:00Z',
    credits: 100,
  });
});

test('without a client id, or with one that is too long, the answer is 400', async () => {
  const { url } = await startTestStudio();
  const bare = await answerOf(await fetch(`${url}${paths.anonymousToken}`, { method: 'POST' }));
  expect(bare).toMatchObject({
    status: 400,
    body: { code: 400, message: expect.stringContaining('X-Client-Id') },
  });
  expect(await getToken(url, 'x'.repeat(65))).toMatchObject({ status: 400 });
  expect(await getToken(url, 'x'.repeat(64))).toMatchObject({ status: 200 });
});

test('a studio with an access key opens accounts for its bot, and for nobody else', async () => {
  const accessKey = 'k'.repeat(43);
  const { url } = await startTestStudio({ settings: { accessKeyHash: hashOfAccessKey(accessKey) } });
  const bot = createTestClient(url, systemClock, { accessKey });
  const { value } = await bot.acquireToken('client-one');
  // The key opens accounts; whoever has one needs no key.
  expect(await createTestClient(url).credits(value)).toMatchObject({ available: 100 });

  expect(await getToken(url, 'client-two')).toMatchObject({ status: 403, body: { code: 403 } });
  for (const wrong of ['k'.repeat(42), hashOfAccessKey(accessKey), '']) {
    const stranger = createTestClient(url, systemClock, { accessKey: wrong });
    await expect(stranger.acquireToken('client-two')).rejects.toMatchObject({ kind: 'bad-request' });
  }
});

test('a repeat is a fresh token for the same account, and both work', async () => {
  const { url } = await startTestStudio();
  const one = await connect(url, 'client-one');
  const other = await connect(url, 'client-one');
  expect(other.token).not.toBe(one.token);
  expect(other.userId).toBe(one.userId);
  for (const client of [one, other]) {
    expect(dataOf(await client.get(paths.credits))).toEqual({ available: 100, frozen: 0, total: 100 });
  }
});

test.each([
  ['no token', {}],
  ['an unknown token', { Authorization: 'Bearer nmv_usr_unknown' }],
  ['another scheme', { Authorization: 'Basic abc' }],
  ['an empty bearer', { Authorization: 'Bearer ' }],
])('%s is answered 401 and 1001 by every endpoint that needs one', async (_, headers) => {
  const { url } = await startTestStudio();
  for (const [method, path] of [
    ['GET', paths.credits],
    ['GET', paths.state('1')],
    ['POST', paths.session],
    ['POST', paths.claimToken],
    ['POST', paths.edit],
    ['POST', paths.upload('1')],
    ['POST', paths.render],
    ['GET', paths.renderPoll('1')],
    ['POST', paths.renderCancel('1')],
    ['GET', paths.renderDownload('1')],
    ['DELETE', '/api/sessions/me/1'],
  ] as const) {
    const answer = await answerOf(await fetch(`${url}${path}`, { method, headers }));
    expect([path, answer.status, answer.body['code']]).toEqual([path, 401, 1001]);
  }
});

test('after seven days the token is no good, the client id brings a new one and a new grant', async () => {
  const studio = await startTestStudio({ settings: { editCost: 40 } });
  const client = await connect(studio.url);
  await client.upload([{ name: 'red.jpg', bytes: await photo('red') }]);
  await client.edit('make a slideshow');
  expect(dataOf(await client.get(paths.credits))).toMatchObject({ available: 60 });
  studio.advance(7 * DAY - 1);
  expect(dataOf(await getToken(studio.url, 'client-one'))).toMatchObject({ credits: 60 });
  expect((await client.get(paths.credits)).status).toBe(200);
  studio.advance(1);
  expect((await client.get(paths.credits)).body['code']).toBe(1001);
  const renewed = dataOf(await getToken(studio.url, 'client-one'));
  expect(renewed).toMatchObject({ user_id: client.userId, credits: 100 });
});

test('the hosted limits can be switched on: one token per client, some per address, for seven days', async () => {
  const studio = await startTestStudio({ settings: { tokensPerClient: 1, tokensPerIp: 3 } });
  expect((await getToken(studio.url, 'a')).status).toBe(200);
  expect(await getToken(studio.url, 'a')).toMatchObject({ status: 429, body: { code: 429 } });
  const crowd = await Promise.all(['b', 'c', 'd', 'e'].map(id => getToken(studio.url, id)));
  expect(crowd.map(answer => answer.status).sort()).toEqual([200, 200, 429, 429]);
  studio.advance(7 * DAY);
  expect((await getToken(studio.url, 'a')).status).toBe(200);
});

test('neither tokens nor client ids are kept as they are', async () => {
  const studio = await startTestStudio({ settings: { tokensPerIp: 5 } });
  const { token } = await connect(studio.url, 'very-secret-client-id');
  const names = await readdir(studio.dataFolder, { recursive: true, withFileTypes: true });
  const files = names.filter(entry => entry.isFile());
  expect(files.length).toBeGreaterThan(0);
  for (const file of files) {
    const path = join(file.parentPath, file.name);
    expect(path).not.toContain(token);
    const text = await readFile(path, 'utf8');
    expect(text).not.toContain(token.slice('nmv_usr_'.length));
    expect(text).not.toContain('very-secret');
  }
  expect(JSON.stringify(studio.log)).not.toContain(token.slice('nmv_usr_'.length));
});

test('a claim token is for the owner of the session, lives a week and opens nothing', async () => {
  const { url } = await startTestStudio();
  const client = await connect(url);
  const ids = { task_id: client.taskId, session_id: client.sessionId };
  const claimed = dataOf(await client.post(paths.claimToken, ids));
  expect(claimed).toEqual({ claim_token: expect.stringMatching(/^clm_\w+$/), expires_in: 604_800 });
  const stranger = await connect(url, 'client-two');
  expect((await stranger.post(paths.claimToken, ids)).body['code']).toBe(1002);
  expect((await client.post(paths.claimToken, { ...ids, task_id: 'task_other' })).body['code']).toBe(1002);
  const Authorization = `Bearer ${String(claimed['claim_token'])}`;
  expect((await fetch(`${url}${paths.credits}`, { headers: { Authorization } })).status).toBe(401);
});
