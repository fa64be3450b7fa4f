import type { BackendFailure } from '../core/backend-error.ts';
import type { EditOutcome } from '../core/edit-outcome.ts';
import { redact } from '../core/redact.ts';
import { blameAttribution } from './attribution.ts';
import { decodeAnswer } from './decode-answer.ts';
import type { Http } from './http.ts';
import { outcomeOf } from './outcome-of.ts';
import { readBody } from './read-body.ts';
import { readStreamEvent } from './stream-event.ts';
import { emptyTranscript, transcribe } from './transcript.ts';

/** Largest answer that is not a stream, bytes. */
const maxJsonBytes = 8 * 1024 * 1024;

/** An answer that is no stream: a refusal, a proxy's page, or the events as plain JSON (nemo-contract §4.4). */
export async function answerOutcome(http: Http, response: Response): Promise<EditOutcome> {
  const { status, statusText } = response;
  const body = await readBody(response, maxJsonBytes);
  const retryAfter = response.headers.get('retry-after');
  const decoded = decodeAnswer(
    { status, statusText, retryAfter, body: body ?? '' },
    'edit',
    http.clock.now(),
  );
  if (decoded.kind === 'failure') return refusedOutcome(blameAttribution(decoded.failure, http.skill));
  const events = Array.isArray(decoded.data) ? decoded.data : [decoded.data];
  const transcript = events
    .flatMap(event => readStreamEvent(JSON.stringify(event ?? {})))
    .reduce(transcribe, emptyTranscript);
  return outcomeOf(transcript, 'clean');
}

/** What a failure means for the message that was sent. */
export function refusedOutcome(failure: BackendFailure): EditOutcome {
  // A proxy's 5xx or page says nothing about whether the backend got the message (nemo-contract §9).
  if (failure.kind === 'server-error' || failure.kind === 'bad-answer') {
    return { kind: 'disconnected', cause: failure.kind, textSoFar: '', tools: [] };
  }
  return {
    kind: 'refused',
    reason: failure.kind,
    message: redact(failure.message),
    midway: false,
    neverSent: failure.neverSent ?? false,
    ...(failure.retryAfterMs === undefined ? {} : { retryAfterMs: failure.retryAfterMs }),
    ...(failure.registerUrl === undefined ? {} : { registerUrl: failure.registerUrl }),
  };
}
