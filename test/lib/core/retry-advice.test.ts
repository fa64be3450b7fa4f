import { describe, expect, it } from 'vitest';
import type { BackendCall, BackendErrorKind } from '../../../lib/core/backend-error.ts';
import { type RetryAdvice, retryAdvice } from '../../../lib/core/retry-advice.ts';

const calls: readonly BackendCall[] = [
  'acquire-token',
  'create-session',
  'edit',
  'upload',
  'credits',
  'state',
  'submit-export',
  'poll-export',
  'cancel-export',
  'download',
  'claim-token',
];
const kinds: readonly BackendErrorKind[] = [
  'token-invalid',
  'session-unknown',
  'out-of-credits',
  'unsupported-file',
  'file-too-large',
  'client-id-missing',
  'plan-blocked',
  'rate-limited',
  'not-found',
  'bad-request',
  'unreachable',
  'server-error',
  'bad-answer',
  'cancelled',
];

describe('the advice after a failure', () => {
  it.each<readonly [BackendCall, BackendErrorKind, RetryAdvice['kind']]>([
    ['acquire-token', 'client-id-missing', 'new-client-id'],
    ['acquire-token', 'token-invalid', 'report'],
    ['acquire-token', 'rate-limited', 'retry'],
    ['acquire-token', 'unreachable', 'retry'],
    ['create-session', 'token-invalid', 'new-token'],
    ['state', 'session-unknown', 'new-session'],
    ['edit', 'session-unknown', 'new-session'],
    ['edit', 'unreachable', 'recover'],
    ['edit', 'server-error', 'recover'],
    ['edit', 'bad-answer', 'recover'],
    ['edit', 'rate-limited', 'retry'],
    ['edit', 'out-of-credits', 'report'],
    ['submit-export', 'unreachable', 'ask-for-render'],
    ['submit-export', 'server-error', 'ask-for-render'],
    ['submit-export', 'plan-blocked', 'report'],
    ['poll-export', 'server-error', 'retry'],
    ['poll-export', 'not-found', 'report'],
    ['upload', 'unreachable', 'retry'],
    ['upload', 'file-too-large', 'report'],
    ['claim-token', 'unreachable', 'report'],
    ['credits', 'cancelled', 'report'],
  ])('%s that is %s: %s', (call, kind, advice) => {
    expect(retryAdvice(call, { kind }, 1).kind).toBe(advice);
  });

  it('waits 30 s, or as long as the backend asks, but not minutes', () => {
    expect(retryAdvice('credits', { kind: 'server-error' }, 1)).toEqual({ kind: 'retry', afterMs: 30_000 });
    expect(retryAdvice('credits', { kind: 'rate-limited' }, 1)).toEqual({ kind: 'retry', afterMs: 30_000 });
    expect(retryAdvice('credits', { kind: 'rate-limited', retryAfterMs: 5000 }, 1)).toEqual({
      kind: 'retry',
      afterMs: 5000,
    });
    expect(retryAdvice('credits', { kind: 'rate-limited', retryAfterMs: 3_600_000 }, 1)).toEqual({
      kind: 'report',
    });
  });

  it('lets an edit be sent again only when the backend cannot have it', () => {
    for (const kind of ['unreachable', 'server-error', 'bad-answer'] as const) {
      expect(retryAdvice('edit', { kind, neverSent: true }, 1).kind).toBe('retry');
      expect(retryAdvice('edit', { kind }, 1).kind).toBe('recover');
      expect(retryAdvice('edit', { kind }, 2).kind).toBe('recover');
    }
  });

  it('is never a second retry', () => {
    for (const call of calls) {
      for (const kind of kinds) {
        for (const neverSent of [true, false]) {
          expect(['report', 'recover', 'ask-for-render']).toContain(
            retryAdvice(call, { kind, neverSent }, 2).kind,
          );
        }
      }
    }
  });
});
