import { codes } from '../contract/codes.ts';
import { type EnvelopeReading, envelopeReading } from '../contract/envelope.ts';
import type { BackendCall, BackendFailure } from '../core/backend-error.ts';
import { failureKind } from './failure-kind.ts';
import { parseJson } from './json.ts';

/** One complete answer, as text. */
export interface Answer {
  readonly status: number;
  readonly statusText: string;
  /** The header's value: seconds or an HTTP date. */
  readonly retryAfter: string | null;
  readonly body: string;
}

export type Decoded =
  /** `data`: what the envelope held. `body`: the whole parsed answer, for readers that look on both levels. */
  | { readonly kind: 'ok'; readonly data: unknown; readonly body: unknown }
  | { readonly kind: 'failure'; readonly failure: BackendFailure };

/**
 * Takes an answer out of whichever of the three envelopes it came in, in the order of nemo-contract §1.3: HTTP status,
 * `code`, `success`, bare. An application code counts wherever it is, in the JSON or as the HTTP status.
 * `now` (epoch ms) makes a `Retry-After` date a duration.
 */
export function decodeAnswer(answer: Answer, call: BackendCall, now: number): Decoded {
  const ok = answer.status >= 200 && answer.status < 300;
  const parsed = tryParse(answer.body);
  if (!parsed.valid) {
    if (ok && answer.body.trim() === '') return { kind: 'ok', data: undefined, body: undefined };
    const message = ok
      ? `expected JSON, got ${JSON.stringify(answer.body.slice(0, 80))}; is the API URL right?`
      : httpMessage(answer);
    return fail(call, answer, now, { code: undefined, message, unreadable: ok });
  }
  const reading = envelopeReading.safeParse(parsed.value);
  if (!reading.success) {
    return ok
      ? { kind: 'ok', data: parsed.value, body: parsed.value }
      : fail(call, answer, now, { code: undefined, message: httpMessage(answer) });
  }
  const envelope = reading.data;
  const message = messageIn(envelope);
  if (!ok) return fail(call, answer, now, { code: envelope.code, message: message ?? httpMessage(answer) });
  if (envelope.code !== undefined && envelope.code !== codes.ok) {
    return fail(call, answer, now, { code: envelope.code, message: message ?? `code ${envelope.code}` });
  }
  if (envelope.code === undefined && envelope.success === false) {
    return fail(call, answer, now, { code: undefined, message: message ?? 'success is false' });
  }
  const enveloped =
    (envelope.code !== undefined || envelope.success === true) && Object.hasOwn(envelope, 'data');
  return { kind: 'ok', data: enveloped ? envelope.data : parsed.value, body: parsed.value };
}

const tryParse = (text: string): { valid: true; value: unknown } | { valid: false } => {
  try {
    return { valid: true, value: parseJson(text) };
  } catch {
    return { valid: false };
  }
};

const httpMessage = (answer: Answer): string => `HTTP ${answer.status} ${answer.statusText}`.trim();

/** Text under any of the keys that servers use; FastAPI's list of `{msg}` is joined. */
function messageIn(envelope: EnvelopeReading): string | undefined {
  for (const value of [envelope.message, envelope.msg, envelope.error, envelope.detail, envelope.reason]) {
    const text = asText(value);
    if (text !== '') return text;
  }
  return undefined;
}

function asText(value: unknown): string {
  if (typeof value === 'string') return value.trim();
  if (Array.isArray(value)) return value.map(asText).filter(Boolean).join('; ');
  if (typeof value !== 'object' || value === null) return '';
  if ('msg' in value) return asText(value.msg);
  return 'message' in value ? asText(value.message) : '';
}

function fail(
  call: BackendCall,
  answer: Answer,
  now: number,
  found: { readonly code: number | undefined; readonly message: string; readonly unreadable?: boolean },
): Decoded {
  const retryAfterMs = readRetryAfter(answer.retryAfter, now);
  const registerUrl = /https?:\/\/[^\s"'<>\\]+[?&]bind=[^\s"'<>\\]+/.exec(answer.body)?.[0];
  const kind = found.unreadable ? 'bad-answer' : failureKind(call, answer.status, found.code, found.message);
  return {
    kind: 'failure',
    failure: {
      kind,
      message: found.message.slice(0, maxMessage),
      httpStatus: answer.status,
      ...(found.code === undefined ? {} : { code: found.code }),
      ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
      ...(kind === 'out-of-credits' && registerUrl !== undefined ? { registerUrl } : {}),
    },
  };
}

/** Characters of a backend's sentence that are kept; some servers send a whole stack trace. */
const maxMessage = 500;

function readRetryAfter(value: string | null, now: number): number | undefined {
  if (value === null || value.trim() === '') return undefined;
  if (/^\s*\d+\s*$/.test(value)) return Number(value) * 1000;
  const at = Date.parse(value);
  return Number.isNaN(at) ? undefined : Math.max(0, at - now);
}
