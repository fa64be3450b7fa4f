import type { BackendCall, BackendErrorKind } from './backend-error.ts';

/** Wait before a call is repeated when the backend does not say how long, ms (nemo-contract §9). */
export const retryWaitMs = 30_000;
/** A longer `Retry-After` is not waited for: the person is told instead. */
export const longestRetryAfterMs = 120_000;

/**
 * What to do after a failed call; data, so that a workflow can do the waiting.
 * - `retry` the same call once more after `afterMs`
 * - `new-client-id` make a client id, then the same call (400 on anonymous-token)
 * - `new-token` get an anonymous token and a new session with it, then the same call; the timeline starts anew
 * - `new-session` create a session, hand the assets over again, then the same call
 * - `ask-for-render` the render may have been accepted: poll the same id, submit a new id only if it is unknown (§8.2)
 * - `recover` the edit may have been accepted: look at the state (recovery-schedule.ts), never send it again
 * - `report` nothing helps
 */
export type RetryAdvice =
  | { readonly kind: 'retry'; readonly afterMs: number }
  | {
      readonly kind: 'new-client-id' | 'new-token' | 'new-session' | 'ask-for-render' | 'recover' | 'report';
    };

/**
 * The retry matrix (nemo-contract §2.4, §9). `attempt`: how often the call was made, 1 after the first failure.
 * "Every retry" means one retry.
 */
export function retryAdvice(
  call: BackendCall,
  failure: {
    readonly kind: BackendErrorKind;
    readonly retryAfterMs?: number | undefined;
    readonly neverSent?: boolean;
  },
  attempt: number,
): RetryAdvice {
  if (attempt > 1) return lastAdvice(call, failure);
  switch (failure.kind) {
    case 'rate-limited': {
      const afterMs = failure.retryAfterMs ?? retryWaitMs;
      return afterMs > longestRetryAfterMs ? { kind: 'report' } : { kind: 'retry', afterMs };
    }
    case 'client-id-missing':
      return { kind: call === 'acquire-token' ? 'new-client-id' : 'report' };
    case 'token-invalid':
      return { kind: call === 'acquire-token' ? 'report' : 'new-token' };
    case 'session-unknown':
      return { kind: call === 'create-session' || call === 'acquire-token' ? 'report' : 'new-session' };
    case 'unreachable':
    case 'server-error':
    case 'bad-answer':
      if (failure.neverSent === true) return { kind: 'retry', afterMs: retryWaitMs };
      if (call === 'edit') return { kind: 'recover' };
      if (call === 'submit-export') return { kind: 'ask-for-render' };
      return call === 'claim-token' ? { kind: 'report' } : { kind: 'retry', afterMs: retryWaitMs };
    default:
      return { kind: 'report' };
  }
}

/** After the second failure only what must not be forgotten: something may have been accepted. */
function lastAdvice(
  call: BackendCall,
  failure: { readonly kind: BackendErrorKind; readonly neverSent?: boolean },
): RetryAdvice {
  const ambiguous =
    (failure.kind === 'unreachable' || failure.kind === 'server-error' || failure.kind === 'bad-answer') &&
    failure.neverSent !== true;
  if (ambiguous && call === 'edit') return { kind: 'recover' };
  return { kind: ambiguous && call === 'submit-export' ? 'ask-for-render' : 'report' };
}
