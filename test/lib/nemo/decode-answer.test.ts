import { describe, expect, it } from 'vitest';
import type { BackendCall } from '../../../lib/core/backend-error.ts';
import { decodeAnswer } from '../../../lib/nemo/decode-answer.ts';

const now = Date.parse('2026-03-13T17:00:00Z');
const decode = (
  body: unknown,
  {
    status = 200,
    call = 'credits',
    retryAfter = null,
  }: { status?: number; call?: BackendCall; retryAfter?: string | null } = {},
) => {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  return decodeAnswer({ status, statusText: 'Text', retryAfter, body: text }, call, now);
};

describe('an answer that succeeded', () => {
  it.each([
    ['the canonical envelope', { code: 0, message: 'ok', data: { a: 1 } }, { a: 1 }],
    ['a code in text', { code: '0', data: { a: 1 } }, { a: 1 }],
    ['null data', { code: 0, data: null }, null],
    ['a code without data', { code: 0, id: 'x' }, { code: 0, id: 'x' }],
    ['the success envelope', { success: true, data: { a: 1 } }, { a: 1 }],
    ['success without data', { success: true, id: 'x' }, { success: true, id: 'x' }],
    ['a bare object', { status: 'completed' }, { status: 'completed' }],
    ['a bare object with a key named data', { status: 'x', data: 1 }, { status: 'x', data: 1 }],
    ['a list', [1, 2], [1, 2]],
    ['an empty body', '', undefined],
  ])('%s', (_, body, data) => {
    expect(decode(body)).toMatchObject({ kind: 'ok', data });
  });
});

describe('an answer that failed', () => {
  it.each([
    [{ code: 1001, message: 'x' }, {}, 'token-invalid', 1001],
    [{ code: 1010, message: 'x' }, {}, 'token-invalid', 1010],
    [{ code: 1011, message: 'x' }, { status: 401 }, 'token-invalid', 1011],
    [{ detail: 'no' }, { status: 401 }, 'token-invalid', undefined],
    [{ reason: 'token has been revoked' }, { status: 403 }, 'token-invalid', undefined],
    [{ detail: 'Token not found' }, { status: 404 }, 'token-invalid', undefined],
    [{ success: false, error: 'Missing authentication token' }, {}, 'token-invalid', undefined],
    [{ detail: 'forbidden' }, { status: 403 }, 'bad-request', undefined],
    [{ code: 1002, message: 'x' }, {}, 'session-unknown', 1002],
    [{ detail: 'Session not found: 55' }, { status: 404 }, 'session-unknown', undefined],
    [{ code: 2001, message: 'x' }, {}, 'out-of-credits', 2001],
    [{ code: '2001', message: 'x' }, { status: 400 }, 'out-of-credits', 2001],
    [{ code: 4001, message: 'x' }, {}, 'unsupported-file', 4001],
    ['', { status: 415 }, 'unsupported-file', undefined],
    [{ code: 4002, message: 'x' }, {}, 'file-too-large', 4002],
    ['<html>', { status: 413 }, 'file-too-large', undefined],
    [{ message: 'x' }, { status: 400, call: 'acquire-token' }, 'client-id-missing', undefined],
    [{ code: 400, message: 'x' }, { call: 'acquire-token' }, 'client-id-missing', 400],
    [{ message: 'x' }, { status: 400, call: 'state' }, 'bad-request', undefined],
    [{ code: 402, message: 'x' }, {}, 'plan-blocked', 402],
    ['', { status: 402 }, 'plan-blocked', undefined],
    [{ code: 429, message: 'x' }, {}, 'rate-limited', 429],
    ['', { status: 429 }, 'rate-limited', undefined],
    [{ success: false, error: 'render not found' }, { status: 404 }, 'not-found', undefined],
    [{ detail: [{ loc: ['body'], msg: 'field required' }] }, { status: 422 }, 'bad-request', undefined],
    ['<html>Bad Gateway</html>', { status: 502 }, 'server-error', undefined],
    [{ code: 500, message: 'x' }, {}, 'server-error', 500],
    ['', { status: 408 }, 'server-error', undefined],
    ['<html>Welcome</html>', {}, 'bad-answer', undefined],
    ['{"code":0,"da', {}, 'bad-answer', undefined],
    [{ code: 77, message: 'x' }, {}, 'bad-request', 77],
    [{ success: false }, {}, 'bad-request', undefined],
    ['', { status: 302 }, 'bad-request', undefined],
  ] as const)('%j %j', (body, options, kind, code) => {
    const decoded = decode(body, options);
    if (decoded.kind !== 'failure') throw new Error('expected a failure');
    expect(decoded.failure.kind).toBe(kind);
    expect(decoded.failure.code).toBe(code);
    expect(decoded.failure.httpStatus).toBe('status' in options ? options.status : 200);
  });

  it('keeps the sentence, wherever it stands', () => {
    for (const body of [
      { code: 1, message: 'why' },
      { code: 1, msg: 'why' },
      { code: 1, error: 'why' },
      { code: 1, detail: [{ msg: 'why' }] },
      { code: 1, reason: 'why' },
      { code: 1, error: { message: 'why' } },
    ]) {
      expect(decode(body)).toMatchObject({ failure: { message: 'why' } });
    }
  });

  it('reads Retry-After in seconds and as a date', () => {
    expect(decode('', { status: 429, retryAfter: '12' })).toMatchObject({
      failure: { retryAfterMs: 12_000 },
    });
    expect(decode('', { status: 429, retryAfter: 'Fri, 13 Mar 2026 17:00:45 GMT' })).toMatchObject({
      failure: { retryAfterMs: 45_000 },
    });
    expect(decode('', { status: 429, retryAfter: 'soon' })).not.toHaveProperty('failure.retryAfterMs');
  });

  it('finds the registration link in a 2001, and only there', () => {
    const link = 'https://nemovideo.com/register?bind=anon_abc123';
    expect(decode({ code: 2001, message: 'x', data: { url: link } })).toMatchObject({
      failure: { registerUrl: link },
    });
    expect(decode({ code: 2001, message: `Register at ${link}` })).toMatchObject({
      failure: { registerUrl: link },
    });
    expect(decode({ code: 1001, message: link })).not.toHaveProperty('failure.registerUrl');
  });
});
