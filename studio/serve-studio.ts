import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { createStudio, type StudioOptions } from './studio.ts';

export interface ServedStudio {
  /** Where it is reached from this machine, without a slash at the end. */
  readonly url: string;
  /** No new requests, the running edits finished, the renders left for the next start. */
  stop(): Promise<void>;
}

/** An upload of several 200 MB files over a home line; Node's default of 5 minutes would cut it. */
const REQUEST_TIMEOUT_MS = 30 * 60_000;
/** Longer than clients keep idle connections: whoever ends one first must not be the server (a request may be on its way). */
const KEEP_ALIVE_MS = 120_000;
/** Open streams and downloads may end by themselves this long. */
const GRACE_MS = 2_000;

/**
 * Starts the studio and its HTTP server on `settings.host` and `settings.port`.
 * @throws Error with `code: 'EADDRINUSE'` when the port is taken; whatever createStudio throws.
 */
export async function serveStudio(options: StudioOptions): Promise<ServedStudio> {
  const studio = await createStudio(options);
  const server = createServer(
    { requestTimeout: REQUEST_TIMEOUT_MS, keepAliveTimeout: KEEP_ALIVE_MS },
    getRequestListener(studio.app.fetch),
  );
  try {
    server.listen(options.settings.port, options.settings.host);
    await once(server, 'listening');
  } catch (cause) {
    await studio.stop();
    throw cause;
  }
  return {
    url: `http://${hostInUrl(options.settings.host)}:${port(server.address())}`,
    async stop() {
      const closed = once(server, 'close');
      server.close();
      server.closeIdleConnections();
      await studio.stop();
      const impatience = setTimeout(() => server.closeAllConnections(), GRACE_MS);
      await closed;
      clearTimeout(impatience);
    },
  };
}

function port(address: string | AddressInfo | null): number {
  if (address === null || typeof address === 'string') throw new Error('The studio listens on no port');
  return address.port;
}

/** 0.0.0.0 means "every address"; from this machine it is reached by loopback. */
function hostInUrl(host: string): string {
  if (host === '0.0.0.0' || host === '::') return '127.0.0.1';
  return host.includes(':') ? `[${host}]` : host;
}
