import type { Backend, EditOptions } from '../../lib/core/backend.ts';
import type { EditOutcome } from '../../lib/core/edit-outcome.ts';
import type { Clock } from '../../lib/nemo/clock.ts';
import { createNemoClient } from '../../lib/nemo/nemo-client.ts';
import { createManualClock } from './manual-clock.ts';
import { testSkill } from './nemo-test-client.ts';

export type StreamEnd = 'clean' | 'broken' | 'open';

/** A stream of exactly these chunks. `broken` fails like a cut connection, `open` never ends until it is cancelled. */
export function bodyOf(chunks: readonly Uint8Array[], end: StreamEnd): ReadableStream<Uint8Array> {
  let index = 0;
  return new ReadableStream({
    pull: async controller => {
      const chunk = chunks[index++];
      if (chunk !== undefined) controller.enqueue(chunk);
      else if (end === 'clean') controller.close();
      else if (end === 'broken') controller.error(new TypeError('terminated'));
      else await new Promise<void>(() => {});
    },
  });
}

/** A client whose every request is answered by `respond`; the request's signal ends the answer's body, as fetch does. */
export function createAnsweredClient(
  respond: (url: URL, init: RequestInit) => Response | Promise<Response>,
  clock: Clock = createManualClock(),
): Backend {
  const answer: typeof fetch = async (input, init = {}) => {
    const { signal } = init;
    signal?.throwIfAborted();
    const response = await respond(new URL(String(input)), init);
    if (!signal || response.body === null) return response;
    const aborted = new Promise<never>((_, reject) => {
      signal.addEventListener('abort', () => reject(signal.reason), { once: true });
    });
    aborted.catch(() => {});
    const reader = response.body.getReader();
    const body = new ReadableStream<Uint8Array>({
      pull: async controller => {
        const { done, value } = await Promise.race([reader.read(), aborted]);
        if (done) controller.close();
        else controller.enqueue(value);
      },
      cancel: () => reader.cancel(),
    });
    return new Response(body, response);
  };
  return createNemoClient({ apiUrl: 'https://api.test', skill: testSkill, fetch: answer, clock });
}

/** The outcome of an edit that is answered with these bytes. */
export function outcomeOfStream(
  chunks: readonly (string | Uint8Array)[],
  end: StreamEnd = 'clean',
  options: EditOptions & { readonly clock?: Clock; readonly type?: string; readonly status?: number } = {},
): Promise<EditOutcome> {
  const { clock, type = 'text/event-stream', status = 200, ...editOptions } = options;
  const bytes = chunks.map(chunk => (typeof chunk === 'string' ? new TextEncoder().encode(chunk) : chunk));
  const client = createAnsweredClient(
    () => new Response(bodyOf(bytes, end), { status, headers: { 'Content-Type': type } }),
    clock,
  );
  return client.runEdit('nmv_usr_secret', '1', 'make a slideshow', editOptions);
}
