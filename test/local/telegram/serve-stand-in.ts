import { mkdtemp, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serve } from '@hono/node-server';
import { Bot } from 'grammy';
import { createStandIn, type StandIn, type StandInOptions } from '../../../local/telegram/stand-in.ts';

export const botToken = '424242:AAAAAAAAAAAAAAAAAAAAAAAAAAAA';

export interface ServedStandIn {
  readonly standIn: StandIn;
  readonly url: string;
  readonly dataDir: string;
  /** A grammY bot that talks to the stand-in. */
  readonly bot: Bot;
  /** Ends the server as a crash would, the data folder stays. */
  stop(): Promise<void>;
  remove(): Promise<void>;
}

/** A stand-in on a free port of this machine, with a data folder of its own unless one is given. */
export async function serveStandIn(
  options: Partial<StandInOptions> & { port?: number } = {},
): Promise<ServedStandIn> {
  const dataDir = options.dataDir ?? (await mkdtemp(join(tmpdir(), 'reelay-stand-in-')));
  const standIn = await createStandIn({ ...options, dataDir, botToken });
  const server = serve({ fetch: standIn.app.fetch, hostname: '127.0.0.1', port: options.port ?? 0 });
  await new Promise(resolve => server.once('listening', resolve));
  const url = `http://127.0.0.1:${portOf(server.address())}`;
  const stop = async () => {
    await standIn.stop();
    await new Promise(resolve => {
      server.close(resolve);
      if ('closeAllConnections' in server) server.closeAllConnections();
    });
  };
  return {
    standIn,
    url,
    dataDir,
    bot: new Bot(botToken, { client: { apiRoot: url } }),
    stop,
    remove: async () => {
      await stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

function portOf(address: AddressInfo | string | null): number {
  if (address === null || typeof address === 'string')
    throw new Error('The server does not listen on a port.');
  return address.port;
}
