import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Backend } from '../../lib/core/backend.ts';
import { systemClock } from '../../lib/nemo/clock.ts';
import { createNemoClient } from '../../lib/nemo/nemo-client.ts';
import { type HostileBackend, startHostileBackend } from '../support/hostile-backend.ts';
import { oddDraft, sessionId, token } from '../support/hostile-behaviour.ts';
import { flat, sse } from '../support/hostile-script.ts';
import { createTestClient, testSkill } from '../support/nemo-test-client.ts';

let backend: HostileBackend;
let client: Backend;
beforeEach(async () => {
  backend = await startHostileBackend();
  client = createTestClient(backend.url);
});
afterEach(() => backend.close());

const day = 86_400_000;
const refusedAs = (kind: string) => ({ name: 'BackendError', kind });

describe('tokens', () => {
  it('are one for each client id in a week', async () => {
    backend.behave({ tokenLimits: { perClient: 1, perAddress: 10 } });
    await client.acquireToken('client-1');
    await expect(client.acquireToken('client-1')).rejects.toMatchObject(refusedAs('rate-limited'));
    await client.acquireToken('client-2');
    backend.pass(7 * day);
    await client.acquireToken('client-1');
  });

  it('are ten for each address in a week', async () => {
    backend.behave({ tokenLimits: { perClient: 1, perAddress: 10 } });
    for (let count = 1; count <= 10; count++) await client.acquireToken(`client-${count}`);
    await expect(client.acquireToken('client-11')).rejects.toMatchObject(refusedAs('rate-limited'));
  });

  it('expire, and the same client id gets another', async () => {
    backend.behave({ tokenLifeMs: 7 * day, tokenLimits: { perClient: 1, perAddress: 10 } });
    const first = await client.acquireToken('client-1');
    expect(await client.credits(first.value)).toMatchObject({ available: 25_000 });
    backend.pass(7 * day);
    await expect(client.credits(first.value)).rejects.toMatchObject(refusedAs('token-invalid'));
    const outcome = await client.runEdit(first.value, sessionId, 'late');
    expect(outcome).toMatchObject({ kind: 'refused', reason: 'token-invalid' });
    const second = await client.acquireToken('client-1');
    expect(second.value).not.toBe(first.value);
    await client.credits(second.value);
  });
});

describe('a render whose submit got no answer', () => {
  const request = { renderId: 'render_1', sessionId, draft: oddDraft };

  it.each(['refused', 'same'] as const)(
    'is found by its id; the id again is %s, and renders once',
    async duplicateRender => {
      backend.behave({ duplicateRender });
      backend.fail('submit-export', { kind: 'lost' });
      await expect(client.submitExport(token, request)).rejects.toMatchObject({
        ...refusedAs('unreachable'),
        neverSent: false,
      });
      expect(await client.pollExport(token, 'render_1')).toMatchObject({ kind: 'completed' });
      const again = client.submitExport(token, request);
      if (duplicateRender === 'same') expect(await again).toMatchObject({ renderId: 'render_1' });
      else await expect(again).rejects.toMatchObject(refusedAs('bad-request'));
      expect(backend.renders).toHaveLength(1);
    },
  );
});

it('the same message twice at a time is a double charge; one after another it is two orders', async () => {
  backend.behave({ edit: { chunks: [sse(flat.call('edit'))], end: 'hang' } });
  const cancel = new AbortController();
  const first = client.runEdit(token, sessionId, 'make it warm', { signal: cancel.signal });
  await backend.seen('edit');
  const second = client.runEdit(token, sessionId, 'make it warm', { signal: cancel.signal });
  await backend.seen('edit');
  expect(backend.paidMessages).toEqual(['make it warm', 'make it warm']);
  expect(backend.doubleCharges).toEqual(['make it warm']);
  cancel.abort();
  await Promise.all([first, second]);

  backend.behave({ edit: { chunks: [sse(flat.text('Done.'))] } });
  await client.runEdit(token, sessionId, 'once more');
  await client.runEdit(token, sessionId, 'once more');
  expect(backend.doubleCharges).toEqual(['make it warm']);
});

it('links that cannot be fetched store nothing, the files themselves do', async () => {
  backend.behave({ fetchesLinks: false });
  const byLink = await client.uploadByUrls(token, sessionId, [
    { filename: 'a.jpg', url: 'https://s3.test/a.jpg' },
  ]);
  const failed = [{ filename: 'a.jpg', reason: 'not-stored' }];
  expect(byLink).toEqual({ uploaded: [], failed, isApplied: true });
  const bytes = new TextEncoder().encode('bytes');
  const open = async function* () {
    yield bytes;
  };
  const asFile = await client.uploadFiles(token, sessionId, [{ filename: 'a.jpg', sizeBytes: 5, open }]);
  expect(asFile.failed).toEqual([]);
  expect(await client.state(token, sessionId)).toMatchObject({ assets: 1 });
});

it.each([
  ['said', true, 1],
  ['unsaid', false, 1],
  ['never', false, 0],
] as const)(
  'an upload applied as "%s" is said so, and the session shows it',
  async (applies, isApplied, assets) => {
    backend.behave({ applies });
    const links = [{ filename: 'a.jpg', url: 'https://s3.test/a.jpg' }];
    expect(await client.uploadByUrls(token, sessionId, links)).toMatchObject({ failed: [], isApplied });
    expect(await client.state(token, sessionId)).toMatchObject({ assets });
  },
);

describe('what a lawful backend checks', () => {
  const send = async (path: string, init: RequestInit) => {
    const response = await fetch(`${backend.url}${path}`, { method: 'POST', ...init });
    return { status: response.status, body: await response.text() };
  };
  const bearer = { Authorization: `Bearer ${token}` };
  const attributed = {
    ...bearer,
    'X-Skill-Source': 's',
    'X-Skill-Version': '1',
    'X-Skill-Platform': 'unknown',
  };

  it.each<readonly [string, string, RequestInit, number, RegExp]>([
    ['a call without a bearer token', '/run_sse', { body: '{"new_message":{"parts":[]}}' }, 401, /1001/],
    ['a token without a client id', '/api/auth/anonymous-token', {}, 400, /X-Client-Id/],
    ['an export by nobody', '/api/render/proxy/lambda', { headers: bearer, body: '{}' }, 402, /plan/],
    [
      'an export in snake_case',
      '/api/render/proxy/lambda',
      { headers: attributed, body: '{"id":"r","session_id":"s","draft":{}}' },
      422,
      /sessionId/,
    ],
    [
      'an edit in camelCase',
      '/run_sse',
      {
        headers: bearer,
        body: '{"appName":"nemo_agent","sessionId":"s","new_message":{"parts":[{"text":"x"}]}}',
      },
      422,
      /app_name/,
    ],
    [
      'a session in camelCase',
      '/api/tasks/me/with-session/nemo_agent',
      { headers: bearer, body: '{"taskName":"project"}' },
      422,
      /taskName/,
    ],
  ])('%s is refused', async (_, path, init, status, words) => {
    const answer = await send(path, init);
    expect(answer.status).toBe(status);
    expect(answer.body).toMatch(words);
  });
});

describe('a 402', () => {
  const submit = (platform: string) =>
    createNemoClient({
      apiUrl: backend.url,
      skill: { ...testSkill, platform },
      fetch,
      clock: systemClock,
    }).submitExport(token, { renderId: 'r', sessionId, draft: oddDraft });

  it('to a request that did not say who asks is our own fault, and names the header', async () => {
    await expect(submit(' ')).rejects.toMatchObject({
      ...refusedAs('bad-request'),
      message: expect.stringContaining('X-Skill-Platform'),
    });
  });

  it('to a request that did is the plan’s', async () => {
    backend.fail('submit-export', { kind: 'answer', status: 402, body: '' });
    await expect(submit('unknown')).rejects.toMatchObject(refusedAs('plan-blocked'));
  });
});
