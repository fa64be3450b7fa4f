import { createSocket } from 'node:dgram';
import { EventEmitter, once } from 'node:events';
import * as z from 'zod';
import { LOOPBACK } from '../../local/emulators/loopback-server.ts';

const part = z.looseObject({
  name: z.string(),
  annotations: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).default({}),
});
export type TracePart = z.infer<typeof part>;

/** Sent to itself: datagrams on the loopback come in the order in which they were sent. */
const lastWord = 'caught up';

/** Takes what functions report of a trace, as Lambda's X-Ray daemon does: one JSON document per datagram, after a header. */
export const startXrayDaemon = async () => {
  const parts: TracePart[] = [];
  const raw: string[] = [];
  const heard = new EventEmitter();
  const socket = createSocket('udp4', datagram => {
    const text = datagram.toString();
    if (text === lastWord) return void heard.emit(lastWord);
    raw.push(text);
    parts.push(part.parse(JSON.parse(text.slice(text.indexOf('\n') + 1))));
  });
  socket.bind(0, LOOPBACK);
  await once(socket, 'listening');
  return {
    address: `${LOOPBACK}:${socket.address().port}`,
    parts: (): readonly TracePart[] => parts,
    /** Everything that was reported, as text. */
    text: () => raw.join('\n'),
    /** Resolves when everything is read that was sent before. */
    async caughtUp(): Promise<void> {
      const read = once(heard, lastWord);
      socket.send(lastWord, socket.address().port, LOOPBACK);
      await read;
    },
    stop: () => new Promise<void>(resolve => socket.close(() => resolve())),
  };
};
