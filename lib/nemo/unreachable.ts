import type { BackendFailure } from '../core/backend-error.ts';
import type { StopCause } from './limited-signal.ts';

/** System and undici codes of errors that happen before a byte of the request is on its way. */
const beforeSending = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENETDOWN',
  'UND_ERR_CONNECT_TIMEOUT',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
  'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
  'CERT_HAS_EXPIRED',
  'ERR_TLS_CERT_ALTNAME_INVALID',
]);

/** Turns a rejected fetch into a failure; knows when the backend cannot have received the request. */
export function unreachable(error: unknown, stopped: StopCause | undefined): BackendFailure {
  if (stopped === 'cancelled') return { kind: 'cancelled', message: 'the caller ended the call' };
  if (stopped === 'timed-out') return { kind: 'unreachable', message: 'no complete answer in time' };
  const code = causeCode(error);
  return {
    kind: 'unreachable',
    message: `no complete answer: ${code ?? (error instanceof Error ? error.message : String(error))}`,
    neverSent: code !== undefined && beforeSending.has(code),
  };
}

/** fetch wraps the real error, sometimes in an AggregateError (one per address tried). */
function causeCode(error: unknown): string | undefined {
  for (let current = error; current instanceof Error; current = current.cause) {
    if ('code' in current && typeof current.code === 'string') return current.code;
  }
  return undefined;
}
