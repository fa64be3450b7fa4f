import { setTimeout as wait } from 'node:timers/promises';
import { streamSSE } from 'hono/streaming';
import { editRequest } from '../../lib/contract/edit.ts';
import { describeError } from '../log.ts';
import { adkEvents } from './adk-events.ts';
import { editEvents } from './edit-events.ts';
import { ownSession } from './own-session.ts';
import { parseBody } from './parse-body.ts';
import type { StudioParts, StudioRequest } from './parts.ts';
import { Refusal } from './refusal.ts';

/** Several chat messages of 4096 characters; nobody edits a video with more. */
const MAX_CHARACTERS = 20_000;

/**
 * `POST /run_sse` (nemo-contract §4): applies a message to the session's draft and streams what was done. The edit
 * goes on when the client goes away; there is no terminal event, the end of the stream is the end.
 */
export const runSse = (parts: StudioParts) => async (context: StudioRequest) => {
  const body = await parseBody(context, editRequest);
  const account = context.get('account');
  const session = await ownSession(parts, account, body.session_id, body.user_id);
  const text = body.new_message.parts.map(part => part.text).join('\n');
  if (text.length > MAX_CHARACTERS) {
    throw new Refusal('body', `The message has ${text.length} characters, at most ${MAX_CHARACTERS}`);
  }
  const hold = await parts.credits.hold(account, parts.settings.editCost);
  if (hold === undefined) {
    throw new Refusal('credits', `An edit costs ${parts.settings.editCost} credits, which are not left`, {
      data: { bind_id: account },
    });
  }

  const answer = parts.editSession.run(session.id, text, hold).then(
    done => ({ kind: 'answered' as const, done }),
    error => {
      parts.log({ event: 'edit-failed', reason: describeError(error) });
      return { kind: 'failed' as const };
    },
  );

  return streamSSE(context, async stream => {
    const send = (event: object) => stream.writeSSE({ data: JSON.stringify(event) });
    const heartbeat = () => send({ type: 'heartbeat' });
    await heartbeat();
    const quiet = new AbortController();
    const beating = beat(heartbeat, parts.heartbeatMs, quiet.signal);
    const outcome = await answer;
    quiet.abort();
    await beating;
    if (outcome.kind === 'failed') return send({ error: 'The edit failed; the draft is as it was' });
    if (outcome.done === undefined) return send({ error: 'Session not found' });
    const silent = outcome.done.changed && parts.world.random() < parts.settings.silentRate;
    const events = editEvents(outcome.done, silent);
    for (const event of parts.settings.dialect === 'adk' ? adkEvents(events, parts.world) : events) {
      await send(event);
    }
  });
};

/** Says that the stream is alive, until told to be quiet. */
async function beat(say: () => Promise<void>, everyMs: number, quiet: AbortSignal): Promise<void> {
  while (!quiet.aborted) {
    await wait(everyMs, undefined, { signal: quiet }).catch(() => undefined);
    if (!quiet.aborted) await say();
  }
}
