import { setTimeout as delay } from 'node:timers/promises';
import { EventSourceParserStream } from 'eventsource-parser/stream';
import { type ChatEvent, chatEventSchema } from './chat-api/wire.ts';

/** Between attempts to connect again. Milliseconds. */
const RECONNECT_MS = 500;

/**
 * Reads the stand-in's events until `signal` is aborted, connecting again when the stream breaks. Resolves as soon
 * as the first connection stands. @throws when that first connection fails
 */
export async function followChatEvents(
  connect: () => Promise<Response>,
  tell: (event: ChatEvent) => void,
  signal: AbortSignal,
): Promise<void> {
  const first = await connect();
  if (!first.ok) throw new Error(`The stand-in answered ${first.status} where its events should be.`);
  void follow(first, connect, tell, signal);
}

async function follow(
  first: Response,
  connect: () => Promise<Response>,
  tell: (event: ChatEvent) => void,
  signal: AbortSignal,
): Promise<void> {
  let response: Response | undefined = first;
  while (!signal.aborted) {
    if (response?.ok) await readAll(response, tell, signal).catch(() => {});
    if (signal.aborted) return;
    await delay(RECONNECT_MS, undefined, { signal }).catch(() => {});
    response = await connect().catch(() => undefined);
  }
}

async function readAll(
  response: Response,
  tell: (event: ChatEvent) => void,
  signal: AbortSignal,
): Promise<void> {
  const events = response.body
    ?.pipeThrough(new TextDecoderStream(), { signal })
    .pipeThrough(new EventSourceParserStream());
  if (!events) return;
  for await (const { data } of events) tell(chatEventSchema.parse(JSON.parse(data)));
}
