import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Backend, FileUpload } from '../../../lib/core/backend.ts';
import { BackendError } from '../../../lib/core/backend-error.ts';
import { type HostileBackend, startHostileBackend } from '../../support/hostile-backend.ts';
import { oddDraft, sessionId, token } from '../../support/hostile-behaviour.ts';
import { flat, sse } from '../../support/hostile-script.ts';
import { createTestClient, testSkill } from '../../support/nemo-test-client.ts';

let backend: HostileBackend;
let client: Backend;
beforeEach(async () => {
  backend = await startHostileBackend();
  client = createTestClient(backend.url);
});
afterEach(() => backend.close());

const clientId = '11111111-2222-4333-8444-555555555555';
const file = (filename: string, bytes: string, sizeBytes = bytes.length): FileUpload => ({
  filename,
  sizeBytes,
  open: async function* () {
    yield new TextEncoder().encode(bytes);
  },
});
const textOf = async (body: ReadableStream<Uint8Array>) => new Response(body).text();

describe('headers', () => {
  it('say who we are on every call to the API, and carry the token on all but the first', async () => {
    await client.acquireToken(clientId);
    await client.createSession(token, { language: 'de' });
    await client.uploadByUrls(token, sessionId, [{ filename: 'a.jpg', url: 'https://s3.test/a.jpg' }]);
    await client.uploadFiles(token, sessionId, [file('b.jpg', 'b')]);
    await client.runEdit(token, sessionId, 'go');
    await client.credits(token);
    await client.state(token, sessionId);
    await client.submitExport(token, { renderId: 'r1', sessionId, draft: oddDraft });
    await client.pollExport(token, 'r1');
    await client.cancelExport(token, 'r1');
    await client.claimToken(token, { taskId: 't', sessionId });
    await client.downloadExport(token, { renderId: 'r1', url: undefined });
    expect(backend.requests).toHaveLength(12);
    for (const { headers, path } of backend.requests) {
      expect(headers, path).toMatchObject({
        'x-skill-source': testSkill.source,
        'x-skill-version': testSkill.version,
        'x-skill-platform': testSkill.platform,
      });
      const first = path.endsWith('anonymous-token');
      expect(headers['authorization'], path).toBe(first ? undefined : `Bearer ${token}`);
      expect(headers['x-client-id'], path).toBe(first ? clientId : undefined);
    }
    expect(backend.requests.find(({ path }) => path === '/run_sse')?.headers['accept']).toBe(
      'text/event-stream',
    );
  });

  it('never reach the CDN, directly or by a redirect of the API', async () => {
    const direct = await client.downloadExport(token, { renderId: 'r1', url: `${backend.cdnUrl}/v.mp4` });
    expect(await textOf(direct.body)).toBe('cdn-bytes');
    expect(direct).toMatchObject({ sizeBytes: 9, contentType: 'video/mp4' });
    backend.fail('download', { kind: 'redirect', status: 302, to: `${backend.cdnUrl}/v2.mp4` });
    const redirected = await client.downloadExport(token, { renderId: 'r1', url: undefined });
    expect(await textOf(redirected.body)).toBe('cdn-bytes');
    expect(backend.cdnRequests.map(({ path }) => path)).toEqual(['/v.mp4', '/v2.mp4']);
    for (const { headers } of backend.cdnRequests) {
      expect(Object.keys(headers).filter(name => /authorization|x-skill|cookie/.test(name))).toEqual([]);
      expect(JSON.stringify(headers)).not.toContain('nmv_usr_');
    }
  });
});

describe('tokens and sessions', () => {
  it('reads the grant, and assumes seven days where the answer does not say', async () => {
    expect(await client.acquireToken(clientId)).toEqual({
      value: token,
      userId: 'anon_abc123',
      credits: 100,
      expiresAt: Date.parse('2126-03-18T00:00:00Z'),
    });
    backend.fail('acquire-token', {
      kind: 'answer',
      status: 200,
      body: '{"code":0,"data":{"token":"nmv_usr_x"}}',
    });
    const before = Date.now();
    const short = await client.acquireToken(clientId);
    expect(short.expiresAt - before).toBeGreaterThanOrEqual(7 * 86_400_000);
  });

  it.each(['2020-01-01T00:00:00Z', 'soon', ''])(
    'takes no token for expired that was just issued: "%s"',
    async at => {
      backend.fail('acquire-token', {
        kind: 'answer',
        status: 200,
        body: JSON.stringify({ code: 0, data: { token: 'nmv_usr_x', expires_at: at } }),
      });
      const before = Date.now();
      expect((await client.acquireToken(clientId)).expiresAt - before).toBeGreaterThanOrEqual(7 * 86_400_000);
    },
  );

  it('keeps a 19-digit id that comes as a number', async () => {
    backend.behave({ numericIds: true });
    expect(await client.createSession(token, { language: 'en' })).toMatchObject({ sessionId });
  });

  it.each(['code', 'success', 'bare'] as const)('reads the %s envelope everywhere', async envelope => {
    backend.behave({ envelope, draft: oddDraft });
    expect(await client.acquireToken(clientId)).toMatchObject({ value: token });
    expect(await client.createSession(token, { language: 'en' })).toEqual({
      sessionId,
      taskId: 'task_1',
      bindId: 'anon_abc123',
    });
    expect(await client.credits(token)).toEqual({ available: 25_000, frozen: 40, total: 25_040 });
    expect((await client.state(token, sessionId)).draft).toBe(oddDraft);
    const { uploaded } = await client.uploadFiles(token, sessionId, [file('a.jpg', 'a')]);
    expect(uploaded).toMatchObject([{ filename: 'a.jpg', kind: 'image', width: 1920 }]);
    expect(await client.claimToken(token, { taskId: 't', sessionId })).toMatchObject({
      claimToken: 'clm_x1',
    });
  });

  it('takes the edges of a balance as nothing', async () => {
    backend.fail('credits', { kind: 'answer', status: 200, body: '{"code":0,"data":{"available":-3}}' });
    expect(await client.credits(token)).toEqual({ available: 0, frozen: 0, total: 0 });
    backend.fail('credits', { kind: 'answer', status: 200, body: '{"code":0,"data":null}' });
    await expect(client.credits(token)).rejects.toMatchObject({ kind: 'bad-answer' });
  });

  it('never hands out an account token as a claim token', async () => {
    backend.fail('claim-token', {
      kind: 'answer',
      status: 200,
      body: '{"code":0,"data":{"claim_token":"nmv_usr_oops"}}',
    });
    await expect(client.claimToken(token, { taskId: 't', sessionId })).rejects.toMatchObject({
      kind: 'bad-answer',
    });
    backend.behave({ offersClaims: false });
    await expect(client.claimToken(token, { taskId: 't', sessionId })).rejects.toMatchObject({
      kind: 'not-found',
    });
  });

  it('refuses a client id that cannot be one', async () => {
    await expect(client.acquireToken('x'.repeat(65))).rejects.toThrow(TypeError);
  });
});

describe('the draft', () => {
  it.each([false, true])('goes back byte for byte (as text inside the answer: %s)', async draftAsText => {
    backend.behave({ draft: oddDraft, draftAsText });
    const { draft } = await client.state(token, sessionId);
    expect(draft).toBe(oddDraft);
    await client.submitExport(token, { renderId: 'r1', sessionId, draft: draft ?? '' });
    expect(backend.renders[0]).toContain(`"draft":${oddDraft},`);
    expect(backend.renders[0]).toContain('"output":{"format":"mp4","quality":"high"}');
  });

  it.each(['null', '{}', '""', '"not json"', '[]', '7'])('is none when it is %s', async draft => {
    backend.behave({ draft });
    expect((await client.state(token, sessionId)).draft).toBeUndefined();
  });

  it('counts assets in lists and maps', async () => {
    await client.uploadFiles(token, sessionId, [file('a.jpg', 'a'), file('b.png', 'b')]);
    for (const assets of ['list', 'map'] as const) {
      backend.behave({ assets });
      expect(await client.state(token, sessionId)).toMatchObject({ assets: 2, taskId: 'task_1' });
    }
  });
});

describe('uploads', () => {
  it('send many files in one request, in order, with their exact length', async () => {
    const { uploaded, failed } = await client.uploadFiles(token, sessionId, [
      file('3 "quoted".jpg', 'ccc'),
      file('1.jpg', 'a'),
      file('ümlaut.png', 'bb'),
    ]);
    expect(failed).toEqual([]);
    expect(uploaded.map(({ filename }) => filename)).toEqual(['3 "quoted".jpg', '1.jpg', 'ümlaut.png']);
    expect(backend.requests).toHaveLength(1);
    const [request] = backend.requests;
    expect(request?.headers['content-length']).toBe(String(Buffer.byteLength(request?.body ?? '')));
    expect(request?.body).toMatch(/filename="3 %22quoted%22.jpg"[\s\S]*ccc[\s\S]*"1.jpg"[\s\S]*ümlaut/);
  });

  it('read every form of the answer', async () => {
    for (const upload of ['files', 'uploaded_files', 'url'] as const) {
      backend.behave({ upload });
      const { uploaded } = await client.uploadFiles(token, sessionId, [file('a.jpg', 'a')]);
      expect(uploaded).toMatchObject([{ filename: 'a.jpg', url: `${backend.cdnUrl}/a.jpg` }]);
    }
  });

  it('name the file that was refused, and bring the others', async () => {
    backend.behave({ refused: ['png'] });
    const links = ['a.jpg', 'b.png', 'c.jpg'].map(name => ({
      filename: name,
      url: `https://s3.test/${name}?sig=1`,
    }));
    const outcome = await client.uploadByUrls(token, sessionId, links);
    expect(outcome.uploaded.map(({ filename }) => filename)).toEqual(['a.jpg', 'c.jpg']);
    expect(outcome.failed).toEqual([{ filename: 'b.png', reason: 'unsupported-file' }]);
  });

  it('do not try what is known to be refused', async () => {
    const outcome = await client.uploadFiles(token, sessionId, [
      file('a.heic', 'a'),
      file('b.jpg', 'b', 200_000_001),
    ]);
    expect(outcome).toEqual({
      uploaded: [],
      failed: [
        { filename: 'a.heic', reason: 'unsupported-file' },
        { filename: 'b.jpg', reason: 'file-too-large' },
      ],
    });
    expect(backend.requests).toEqual([]);
  });

  it.each([
    ['shorter', 'abc', 5],
    ['longer', 'abcdef', 5],
  ])('fail for a file that is %s than announced', async (_, bytes, size) => {
    await expect(client.uploadFiles(token, sessionId, [file('a.jpg', bytes, size)])).rejects.toThrow(
      BackendError,
    );
  });
});

describe('exports', () => {
  it.each(['superset', 'P1', 'P2', 'code'] as const)('are read in the %s dialect', async pollDialect => {
    backend.behave({
      pollDialect,
      polls: [
        { status: 'PENDING', progress: 5 },
        { status: 'Processing', progress: 50 },
        { status: 'completed', progress: 100, url: 'javascript:alert(1)' },
        { status: 'Succeeded', progress: 100, url: 'https://cdn.test/v.mp4' },
      ],
    });
    const { renderId } = await client.submitExport(token, { renderId: 'r1', sessionId, draft: oddDraft });
    expect(await client.pollExport(token, renderId)).toEqual({ kind: 'queued', progress: 5 });
    expect(await client.pollExport(token, renderId)).toEqual({ kind: 'rendering', progress: 50 });
    expect(await client.pollExport(token, renderId)).toEqual({ kind: 'rendering', progress: 100 });
    const done = await client.pollExport(token, renderId);
    expect(done).toMatchObject({ kind: 'completed', url: 'https://cdn.test/v.mp4' });
    if (pollDialect !== 'P2') expect(done).toMatchObject({ durationMs: 30_500, sizeBytes: 15_728_640 });
  });

  it('follow the id that the backend chose', async () => {
    backend.behave({ renderId: 'their_id' });
    const submitted = await client.submitExport(token, { renderId: 'r1', sessionId, draft: oddDraft });
    expect(submitted).toEqual({ renderId: 'their_id', progress: 5 });
    expect(await client.pollExport(token, submitted.renderId)).toMatchObject({ kind: 'completed' });
  });

  it.each(['failed', 'ERROR', 'cancelled', 'canceled'])('that are %s say why', async status => {
    backend.behave({ polls: [{ status, error: 'out of memory' }] });
    await client.submitExport(token, { renderId: 'r1', sessionId, draft: oddDraft });
    expect(await client.pollExport(token, 'r1')).toEqual({ kind: 'failed', message: 'out of memory' });
  });

  it('that nobody knows are not-found: the submit never arrived', async () => {
    await expect(client.pollExport(token, 'never')).rejects.toMatchObject({ kind: 'not-found' });
  });

  it('are fetched from the API when their link is gone', async () => {
    const { body } = await client.downloadExport(token, {
      renderId: 'r1',
      url: `${backend.cdnUrl}/gone.mp4`,
    });
    expect(await textOf(body)).toBe('api-bytes');
    backend.fail('download', { kind: 'answer', status: 404, body: '' });
    await expect(client.downloadExport(token, { renderId: 'r1', url: undefined })).rejects.toMatchObject({
      kind: 'not-found',
    });
    const cancelled = client.downloadExport(
      token,
      { renderId: 'r1', url: `${backend.cdnUrl}/v.mp4` },
      { signal: AbortSignal.abort() },
    );
    await expect(cancelled).rejects.toMatchObject({ kind: 'cancelled' });
  });
});

it('leads a whole session from the token to the video', async () => {
  const { value } = await client.acquireToken(clientId);
  const session = await client.createSession(value, { language: 'en' });
  await client.uploadByUrls(value, session.sessionId, [{ filename: 'a.jpg', url: 'https://s3.test/a.jpg' }]);
  const before = await client.state(value, session.sessionId);
  backend.behave({ edit: { chunks: [sse(flat.call('a'), flat.result('a'))], draft: oddDraft } });
  expect(await client.runEdit(value, session.sessionId, 'go')).toEqual({ kind: 'silent', tools: ['a'] });
  const after = await client.state(value, session.sessionId);
  expect([before.draft, after.draft]).toEqual([undefined, oddDraft]);
  const { renderId } = await client.submitExport(value, {
    renderId: 'r1',
    sessionId: session.sessionId,
    draft: after.draft ?? '',
  });
  const done = await client.pollExport(value, renderId);
  if (done.kind !== 'completed') throw new Error(done.kind);
  expect(await textOf((await client.downloadExport(value, { renderId, url: done.url })).body)).toBe(
    'cdn-bytes',
  );
});
