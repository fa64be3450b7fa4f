import { createSocket } from 'node:dgram';
import { EventEmitter, once } from 'node:events';
import * as z from 'zod';
import { LOOPBACK } from '../../local/emulators/loopback-server.ts';

const part = z.looseObject({
  name: z.string(),
  annotations: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).default({}),
});
export type TracePart = z.infer<typeof part>;

/** Takes what functions report of a trace, as Lambda's X-Ray daemon does: one JSON document per datagram, after a header. */
export const startXrayDaemon = async () => {
  const parts: TracePart[] = [];
  const raw: string[] = [];
  const heard = new EventEmitter();
  const socket = createSocket('udp4', datagram => {
    const text = datagram.toString();
    raw.push(text);
    parts.push(part.parse(JSON.parse(text.slice(text.indexOf('\n') + 1))));
    heard.emit('part');
  });
  socket.bind(0, LOOPBACK);
  await once(socket, 'listening');
  return {
    address: `${LOOPBACK}:${socket.address().port}`,
    parts: (): readonly TracePart[] => parts,
    /** Everything that was reported, as text. */
    text: () => raw.join('\n'),
    /** Resolves when so many parts of this name have come in all. */
    async until(name: string, count: number): Promise<void> {
      while (parts.filter(each => each.name === name).length < count) await once(heard, 'part');
    },
    stop: () => new Promise<void>(resolve => socket.close(() => resolve())),
  };
};
