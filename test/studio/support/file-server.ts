import { createServer, type RequestListener } from 'node:http';
import { onTestFinished } from 'vitest';
import { listen } from '../../support/listen.ts';

/** A web server on loopback that answers as the test says. Returns its origin. */
export async function serveFiles(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  const origin = await listen(server);
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return origin;
}
