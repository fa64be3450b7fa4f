import type { LiveEvents } from '../live-events.ts';
import type { JournalEvent } from '../store/journal-event.ts';
import type { World } from '../store/world.ts';
import type { ChatEvent } from './wire.ts';

/** A line that keeps proxies and browsers from giving an idle stream up. Milliseconds. */
const HEARTBEAT_MS = 20_000;

/** How soon a browser connects again after the server went away. Milliseconds. */
const RECONNECT_MS = 1000;

/** Everything that happens in all chats, as server-sent events, until the reader goes away or `ended` is aborted. */
export function chatEvents(world: World, live: LiveEvents, ended: AbortSignal): Response {
  const text = new TextEncoder();
  let leave = (): void => {};
  const stream = new ReadableStream<Uint8Array>({
    start: controller => {
      const write = (line: string) => controller.enqueue(text.encode(line));
      const tell = (event: ChatEvent) => write(`data: ${JSON.stringify(event)}\n\n`);
      const stopWorld = world.subscribe(event => {
        const told = ofJournal(event);
        if (told) tell(told);
      });
      const stopLive = live.subscribe(tell);
      const heartbeat = setInterval(() => write(': \n\n'), HEARTBEAT_MS);
      const close = () => {
        leave();
        controller.close();
      };
      leave = () => {
        stopWorld();
        stopLive();
        clearInterval(heartbeat);
        ended.removeEventListener('abort', close);
      };
      ended.addEventListener('abort', close);
      write(`retry: ${RECONNECT_MS}\n\n`);
    },
    cancel: () => leave(),
  });
  return new Response(stream, {
    headers: { 'content-type': 'text/event-stream', 'cache-control': 'no-store', 'x-accel-buffering': 'no' },
  });
}

function ofJournal(event: JournalEvent): ChatEvent | undefined {
  switch (event.type) {
    case 'message-saved':
      return { type: 'message', message: event.message };
    case 'message-deleted':
      return { type: 'deleted', chatId: event.chat_id, messageId: event.message_id };
    case 'chat-opened':
    case 'profile-set':
      return { type: 'chats-changed' };
    default:
      return undefined;
  }
}
