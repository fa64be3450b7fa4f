import { createServer } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { closeServer, LOOPBACK, listenOnLoopback } from '../../local/emulators/loopback-server.ts';
import { createStandIn } from '../../local/telegram/stand-in.ts';

/** Telegram's stand-in for a bot whose token looks like a real one. */
export const serveTelegram = async (dataDir: string, botToken: string) => {
  const standIn = await createStandIn({ dataDir, botToken });
  const server = createServer(getRequestListener(standIn.app.fetch));
  const url = `http://${LOOPBACK}:${await listenOnLoopback(server, 0)}`;
  return {
    url,
    stop: async () => {
      await standIn.stop();
      await closeServer(server);
    },
  };
};
