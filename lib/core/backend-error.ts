import type { Problem, ProblemKind } from './problem.ts';
import { redact } from './redact.ts';

/** The calls of the backend, as {@link BackendError} and the retry rules name them. */
export type BackendCall =
  | 'acquire-token'
  | 'create-session'
  | 'delete-session'
  | 'edit'
  | 'upload'
  | 'credits'
  | 'state'
  | 'submit-export'
  | 'poll-export'
  | 'cancel-export'
  | 'download'
  | 'claim-token';

/**
 * Why a call failed; every text for people and every retry rule is keyed by it (nemo-contract §10).
 * - `token-invalid` 1001, 401 · `session-unknown` 1002 · `out-of-credits` 2001 · `unsupported-file` 4001
 * - `file-too-large` 4002 · `client-id-missing` 400 · `plan-blocked` 402 · `rate-limited` 429
 * - `not-found` an unknown render or path · `bad-request` any other refusal of the request itself
 * - `unreachable` no answer: DNS, refused, reset, timed out · `server-error` 5xx
 * - `bad-answer` an answer that is not of the contract · `cancelled` the caller's own signal
 */
export type BackendErrorKind =
  | 'token-invalid'
  | 'session-unknown'
  | 'out-of-credits'
  | 'unsupported-file'
  | 'file-too-large'
  | 'client-id-missing'
  | 'plan-blocked'
  | 'rate-limited'
  | 'not-found'
  | 'bad-request'
  | 'unreachable'
  | 'server-error'
  | 'bad-answer'
  | 'cancelled';

/** What is known of a failure; plain data, so that it can travel in a payload. */
export type BackendFailure = {
  readonly kind: BackendErrorKind;
  readonly message: string;
  /** The JSON `code`, when the answer had one. */
  readonly code?: number;
  readonly httpStatus?: number;
  /** From `Retry-After`, ms. */
  readonly retryAfterMs?: number;
  /** Where an anonymous person registers, when the answer itself has the link (2001). */
  readonly registerUrl?: string;
  /** True only when the backend cannot have received the request: connection refused, DNS, TLS. */
  readonly neverSent?: boolean;
};

type ToldOfFailure = Pick<BackendFailure, 'kind' | 'registerUrl' | 'retryAfterMs'>;

/** What people are told of a failure of `call`. */
export function problemOfFailure(call: BackendCall, failure: ToldOfFailure): Problem {
  const kind = problemKind(call, failure);
  return failure.registerUrl === undefined ? { kind } : { kind, url: failure.registerUrl };
}

/** Who is to come back sooner is waiting for a busy backend, and not for the week to be over, ms. */
const notForAWeekMs = 3_600_000;

/** An unknown render or path is our own mistake to people, a cancelled call nobody's. */
function problemKind(call: BackendCall, { kind, retryAfterMs }: ToldOfFailure): ProblemKind {
  if (kind === 'not-found') return 'bad-request';
  if (kind === 'cancelled') return 'internal';
  // Tokens are one per client and ten per address in seven days (nemo-contract §2.1): that is no matter of minutes.
  const isLimit = call === 'acquire-token' && kind === 'rate-limited';
  return isLimit && (retryAfterMs ?? notForAWeekMs) >= notForAWeekMs ? 'token-limit' : kind;
}

/** The one error thrown by the backend client. Its message is safe to log: tokens are cut out of it. */
export class BackendError extends Error {
  /** A contract: Step Functions' `ErrorEquals` matches this name. */
  override readonly name = 'BackendError';
  readonly call: BackendCall;
  readonly kind: BackendErrorKind;
  readonly code: number | undefined;
  readonly httpStatus: number | undefined;
  readonly retryAfterMs: number | undefined;
  readonly registerUrl: string | undefined;
  readonly neverSent: boolean;
  /** What people are told of it. */
  readonly problem: Problem;

  constructor(call: BackendCall, failure: BackendFailure, options?: { readonly cause?: unknown }) {
    super(redact(`${call}: ${failure.message} (${failure.kind})`), options);
    this.call = call;
    this.kind = failure.kind;
    this.code = failure.code;
    this.httpStatus = failure.httpStatus;
    this.retryAfterMs = failure.retryAfterMs;
    this.registerUrl = failure.registerUrl;
    this.neverSent = failure.neverSent ?? false;
    this.problem = problemOfFailure(call, failure);
  }
}
