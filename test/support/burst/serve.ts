import { createServer } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import type { Hono } from 'hono';
import { closeServer, listenOnLoopback } from '../../../local/emulators/loopback-server.ts';

export interface Served {
  readonly url: string;
  stop(): Promise<void>;
}

/** Serves an app on any free loopback port. */
export async function serve(app: Hono): Promise<Served> {
  const server = createServer(getRequestListener(app.fetch));
  const port = await listenOnLoopback(server, 0);
  return { url: `http://127.0.0.1:${port}`, stop: () => closeServer(server) };
}
