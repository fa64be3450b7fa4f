import { appName, type EditRequest, maxEditMs } from '../contract/edit.ts';
import { paths } from '../contract/paths.ts';
import type { EditOptions } from '../core/backend.ts';
import type { EditOutcome, EditProgress } from '../core/edit-outcome.ts';
import { redact } from '../core/redact.ts';
import { answerOutcome, refusedOutcome } from './answer-outcome.ts';
import type { Http } from './http.ts';
import { outcomeOf } from './outcome-of.ts';
import { createSseReader } from './sse-reader.ts';
import { readStreamEvent, type StreamEvent } from './stream-event.ts';
import { emptyTranscript, type Transcript, textOf, transcribe } from './transcript.ts';
import { unreachable } from './unreachable.ts';
import { type Watchdog, type WatchdogStop, watch } from './watchdog.ts';

/**
 * Sends one message and reads its answer to the end (nemo-contract §4). One POST, never repeated: what is not certain
 * to have failed counts as sent, and the caller looks at the state instead (§4.9). Never throws for what the network
 * or the backend does.
 */
export async function runEdit(
  http: Http,
  token: string,
  sessionId: string,
  text: string,
  options: EditOptions = {},
): Promise<EditOutcome> {
  const progress = (event: EditProgress) => options.onProgress?.(event);
  let transcript = emptyTranscript;
  const watchdog = watch({
    clock: http.clock,
    capMs: maxEditMs,
    deadline: options.deadline,
    signal: options.signal,
    onNotice: elapsedMs => progress({ kind: 'still-working', elapsedMs, tool: transcript.running }),
  });
  const request: EditRequest = {
    app_name: appName,
    user_id: 'me',
    session_id: sessionId,
    new_message: { parts: [{ text }] },
  };
  let answered = false;
  try {
    const unsent = watchdog.stopped();
    if (unsent !== undefined) return unsentOutcome(unsent);
    const response = await http.send(
      {
        call: 'edit',
        method: 'POST',
        path: paths.edit,
        token,
        headers: { Accept: 'text/event-stream' },
        body: JSON.stringify(request),
      },
      watchdog.signal,
    );
    answered = true;
    if (!isStream(response)) return await answerOutcome(http, response);
    for await (const event of streamEvents(response, watchdog)) {
      transcript = transcribe(transcript, event);
      report(event, progress);
    }
    return outcomeOf(transcript, 'clean');
  } catch (error) {
    return brokenOutcome(error, { transcript, answered, stopped: watchdog.stopped() });
  } finally {
    watchdog.release();
  }
}

const isStream = (response: Response): boolean =>
  response.ok && !/\b(json|html)\b/i.test(response.headers.get('content-type') ?? '');

async function* streamEvents(response: Response, watchdog: Watchdog): AsyncGenerator<StreamEvent, void> {
  const reader = createSseReader();
  const read = function* (events: readonly string[]) {
    for (const data of events) {
      for (const event of readStreamEvent(data)) {
        if (event.kind !== 'heartbeat') watchdog.sawActivity();
        yield event;
      }
    }
  };
  let broken: { readonly error: unknown } | undefined;
  try {
    for await (const chunk of response.body ?? []) yield* read(reader.feed(chunk));
  } catch (error) {
    broken = { error };
  }
  // Also a broken stream may end with a complete event that only lacks its blank line.
  yield* read(reader.end());
  if (broken !== undefined) throw broken.error;
}

/** Increments are not reported: the finished text follows them. */
function report(event: StreamEvent, progress: (event: EditProgress) => void): void {
  if (event.kind === 'tool-started' || event.kind === 'tool-finished') progress(event);
  if (event.kind === 'text' && event.form !== 'increment')
    progress({ kind: 'text', text: redact(event.text) });
}

function unsentOutcome(stopped: WatchdogStop): EditOutcome {
  if (stopped === 'cancelled') return { kind: 'cancelled', tools: [] };
  const message = 'the deadline was over before the message was sent';
  return { kind: 'refused', reason: 'unreachable', message, midway: false, neverSent: true };
}

function brokenOutcome(
  error: unknown,
  at: {
    readonly transcript: Transcript;
    readonly answered: boolean;
    readonly stopped: WatchdogStop | undefined;
  },
): EditOutcome {
  const { transcript, answered, stopped } = at;
  const { tools } = transcript;
  if (stopped === 'cancelled') return { kind: 'cancelled', tools };
  if (stopped !== undefined) {
    return { kind: 'disconnected', cause: stopped, textSoFar: redact(textOf(transcript)), tools };
  }
  if (answered) return outcomeOf(transcript, 'broken');
  const failure = unreachable(error, undefined);
  if (failure.neverSent) return refusedOutcome(failure);
  return { kind: 'disconnected', cause: 'no-answer', textSoFar: '', tools };
}
