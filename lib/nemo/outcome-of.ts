import type { BackendErrorKind } from '../core/backend-error.ts';
import type { EditOutcome } from '../core/edit-outcome.ts';
import { redact } from '../core/redact.ts';
import { decodeAnswer } from './decode-answer.ts';
import { failureKind } from './failure-kind.ts';
import { type Transcript, textOf } from './transcript.ts';

/** The backend's apology, often appended to an edit that worked (nemo-contract §4.4). */
const temporaryIssue = /\bI(?:['’]ve| have)? encountered a temporary issue/i;

/**
 * What a stream that closed, cleanly or not, amounts to (nemo-contract §4.4, §4.7, §4.9). A stream that broke is only
 * taken for finished when its last word of substance was a finished text.
 */
export function outcomeOf(transcript: Transcript, close: 'clean' | 'broken'): EditOutcome {
  const { tools, toolsSucceeded, failure, last } = transcript;
  const { text, apologised } = withoutApology(textOf(transcript));
  if (failure?.kind === 'code') return refusal(failure, transcript);
  if (failure !== undefined && failureKind('edit', 200, undefined, failure.message) === 'session-unknown') {
    // The session went away while the stream was being opened: the same as 1002 (nemo-contract §4.4).
    return refused('session-unknown', failure.message, transcript);
  }
  if (failure !== undefined && !(failure.source === 'model' && (text !== '' || toolsSucceeded))) {
    return { kind: 'failed', reason: failure.source, message: redact(failure.message), toolsSucceeded };
  }
  if (close === 'broken' && last !== 'text' && last !== 'failure') {
    return { kind: 'disconnected', cause: 'truncated', textSoFar: text, tools };
  }
  if (text !== '') return { kind: 'finished', text: redact(text), tools, toolsAfterText: last === 'tool' };
  if (apologised !== undefined && !toolsSucceeded) {
    return { kind: 'failed', reason: 'temporary-issue', message: apologised, toolsSucceeded };
  }
  return { kind: 'silent', tools };
}

/** Cuts the apology off the end of the last paragraph; in the middle of an answer it is part of the answer. */
function withoutApology(text: string): { readonly text: string; readonly apologised: string | undefined } {
  const paragraph = text.lastIndexOf('\n') + 1;
  const at = text.slice(paragraph).search(temporaryIssue);
  if (at === -1) return { text, apologised: undefined };
  return { text: text.slice(0, paragraph + at).trim(), apologised: text.slice(paragraph + at) };
}

/** An application code in the stream means what it means elsewhere. */
function refusal(failure: { readonly body: string }, transcript: Transcript): EditOutcome {
  const answer = { status: 200, statusText: '', retryAfter: null, body: failure.body };
  const decoded = decodeAnswer(answer, 'edit', 0);
  if (decoded.kind === 'ok') return refused('bad-request', failure.body, transcript);
  const { kind, message, registerUrl } = decoded.failure;
  return { ...refused(kind, message, transcript), ...(registerUrl === undefined ? {} : { registerUrl }) };
}

/** Within a stream only a session that is not there shows that the agent has not taken the message up. */
const refused = (reason: BackendErrorKind, message: string, { tools, pieces }: Transcript): EditOutcome => ({
  kind: 'refused',
  reason,
  message: redact(message),
  midway: reason !== 'session-unknown' || tools.length > 0 || pieces.length > 0,
  neverSent: false,
});
