import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Backend } from '../../lib/core/backend.ts';
import { type BackendCall, BackendError } from '../../lib/core/backend-error.ts';
import { retryAdvice } from '../../lib/core/retry-advice.ts';
import { type HostileBackend, startHostileBackend } from '../support/hostile-backend.ts';
import { oddDraft, sessionId, token } from '../support/hostile-behaviour.ts';
import type { Fault } from '../support/hostile-fault.ts';
import { answerFaults, editFaults, plain } from '../support/hostile-faults.ts';
import { flat, sse } from '../support/hostile-script.ts';
import { createManualClock } from '../support/manual-clock.ts';
import { createTestClient } from '../support/nemo-test-client.ts';

let backend: HostileBackend;
let client: Backend;
beforeAll(async () => {
  backend = await startHostileBackend({ draft: oddDraft });
  client = createTestClient(backend.url);
});
afterAll(() => backend.close());

type Run = () => Promise<unknown>;

const calls: readonly (readonly [BackendCall, Run])[] = [
  ['acquire-token', () => client.acquireToken('11111111-2222-4333-8444-555555555555')],
  ['create-session', () => client.createSession(token, { language: 'en' })],
  ['credits', () => client.credits(token)],
  ['state', () => client.state(token, sessionId)],
  ['submit-export', () => client.submitExport(token, { renderId: 'render_1', sessionId, draft: oddDraft })],
  ['poll-export', () => client.pollExport(token, 'render_1')],
  ['claim-token', () => client.claimToken(token, { taskId: 't', sessionId })],
  ['cancel-export', () => client.cancelExport(token, 'render_1')],
  [
    'upload',
    () => client.uploadByUrls(token, sessionId, [{ filename: 'a.jpg', url: 'https://s3.test/a.jpg' }]),
  ],
];

/** Calls whose answer may be almost anything: another shape is no fault there. */
const lenient: ReadonlySet<BackendCall> = new Set([
  'credits',
  'state',
  'submit-export',
  'poll-export',
  'cancel-export',
]);

const failureOf = async (run: Run): Promise<BackendError> => {
  try {
    await run();
  } catch (error) {
    if (error instanceof BackendError) return error;
    throw error;
  }
  throw new Error('the call succeeded');
};

describe.each(calls)('%s', (call, run) => {
  it.each(answerFaults)('answered with %s', async (name, fault, kind) => {
    if (lenient.has(call) && name === 'JSON of something else') return;
    backend.fail(call, fault);
    if (call === 'upload' && (kind === 'unsupported-file' || kind === 'file-too-large')) {
      // The file is to blame, not the call: it is named, and the others of its batch get through.
      expect(await run()).toEqual({ uploaded: [], failed: [{ filename: 'a.jpg', reason: kind }] });
      return;
    }
    const error = await failureOf(run);
    expect(error).toMatchObject({ name: 'BackendError', call, kind });
    expect(error.message).not.toContain(token);
    // One retry at most, after which the failure is reported, or it is found out whether the render was taken on.
    const second = retryAdvice(call, error, 2).kind;
    expect(['report', 'ask-for-render']).toContain(second);
  });

  it('redirected to another host: nothing goes there', async () => {
    const before = backend.cdnRequests.length;
    for (const status of [301, 302, 307, 308]) {
      backend.fail(call, { kind: 'redirect', status, to: `${backend.cdnUrl}/steal` });
      await failureOf(run);
    }
    expect(backend.cdnRequests.length).toBe(before);
  });

  it('never answered: given up in time', async () => {
    const clock = createManualClock();
    const patient = createTestClient(backend.url, clock);
    const before = client;
    client = patient;
    backend.fail(call, { kind: 'hang' });
    const failed = failureOf(run);
    client = before;
    await backend.seen(call);
    clock.advance(call === 'upload' ? 300_000 : 30_000);
    expect(await failed).toMatchObject({ kind: 'unreachable', neverSent: false });
  });
});

describe('a download', () => {
  it.each<readonly [string, Fault, string]>([
    ['status 404', plain(404), 'not-found'],
    ['status 401', plain(401), 'token-invalid'],
    ['status 503', plain(503), 'server-error'],
    ['a reset connection', { kind: 'reset' }, 'unreachable'],
    ['a redirect to nowhere', { kind: 'redirect', status: 302, to: 'http://127.0.0.1:9/' }, 'unreachable'],
    [
      'a redirect in a circle',
      { kind: 'redirect', status: 302, to: '/api/render/proxy/r/download' },
      'bad-request',
    ],
  ])('answered with %s by the API, its link gone', async (_, fault, kind) => {
    backend.fail('download', fault, 6);
    const download = client.downloadExport(token, { renderId: 'r', url: `${backend.cdnUrl}/gone.mp4` });
    await expect(download).rejects.toMatchObject({ name: 'BackendError', call: 'download', kind });
    backend.unfail();
  });
});

describe('a backend that is not there', () => {
  it('is known to have received nothing', async () => {
    const closed = await startHostileBackend();
    await closed.close();
    const gone = createTestClient(closed.url);
    expect(await failureOf(() => gone.credits(token))).toMatchObject({
      kind: 'unreachable',
      neverSent: true,
    });
    expect(await gone.runEdit(token, sessionId, 'x')).toMatchObject({
      kind: 'refused',
      reason: 'unreachable',
      neverSent: true,
    });
    const nowhere = createTestClient('http://no-such-host.invalid');
    expect(await nowhere.runEdit(token, sessionId, 'x')).toMatchObject({ kind: 'refused', neverSent: true });
  });
});

describe('an edit', () => {
  it.each(editFaults)('with %s', async (name, fault, outcome, paid) => {
    const before = backend.paidMessages.length;
    const message = `make it warm (${name})`;
    if ('chunks' in fault) backend.behave({ edit: fault });
    else backend.fail('edit', fault);
    expect(await client.runEdit(token, sessionId, message)).toMatchObject(outcome);
    expect(backend.paidMessages.slice(before)).toEqual(Array.from({ length: paid }, () => message));
    expect(backend.requests.filter(request => request.body.includes(message))).toHaveLength(1);
  });

  it('redirected to another host takes neither the token nor the message there', async () => {
    const before = backend.cdnRequests.length;
    for (const status of [301, 302, 303, 307, 308]) {
      backend.fail('edit', { kind: 'redirect', status, to: `${backend.cdnUrl}/steal` });
      expect(await client.runEdit(token, sessionId, 'x')).toMatchObject({ kind: 'refused' });
    }
    expect(backend.cdnRequests.length).toBe(before);
  });

  it('moved within the host is sent on once', async () => {
    backend.behave({ edit: { chunks: [sse(flat.text('Done.'))] } });
    backend.fail('edit', { kind: 'redirect', status: 307, to: '/run_sse' });
    const before = backend.paidMessages.length;
    expect(await client.runEdit(token, sessionId, 'moved')).toMatchObject({ kind: 'finished' });
    expect(backend.paidMessages.slice(before)).toEqual(['moved']);
  });

  it('that hangs ends with the deadline, and with the person cancelling', async () => {
    const clock = createManualClock(0);
    const patient = createTestClient(backend.url, clock);
    backend.behave({ edit: { chunks: [sse(flat.call('edit'))], end: 'hang' } });
    await backend.seen('edit');
    const waiting = patient.runEdit(token, sessionId, 'x', { deadline: 540_000 });
    await backend.seen('edit');
    clock.advance(540_000);
    expect(await waiting).toMatchObject({ kind: 'disconnected', cause: 'deadline' });

    const cancel = new AbortController();
    const cancelled = client.runEdit(token, sessionId, 'x', { signal: cancel.signal });
    await backend.seen('edit');
    cancel.abort();
    expect(await cancelled).toMatchObject({ kind: 'cancelled' });
  });
});
