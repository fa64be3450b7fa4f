import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { LocalError } from './local-error.ts';

/** The emulators have no real authentication, so nothing but this machine may reach them. */
export const LOOPBACK = '127.0.0.1';

/**
 * Longer than any client keeps an idle connection. If the server ended it first, a request could be written into a
 * connection that is just being closed, and its sender would not know whether it arrived.
 */
const KEEP_ALIVE_MS = 120_000;

/** How long a request in flight may go on after stop(); then its connection is cut, in milliseconds. */
const CLOSE_GRACE_MS = 500;

/** The port as asked for is in use or forbidden: the system's codes for it. */
const PORT_ERRORS = new Set(['EADDRINUSE', 'EACCES', 'EPERM']);

/**
 * Listens on the loopback interface and returns the port (0 = any free one).
 *
 * @throws LocalError `port-taken`
 */
export async function listenOnLoopback(server: Server, port: number): Promise<number> {
  server.keepAliveTimeout = KEEP_ALIVE_MS;
  server.listen(port, LOOPBACK);
  try {
    await once(server, 'listening');
  } catch (cause) {
    throw asPortError(cause, port);
  }
  const address = server.address();
  return address !== null && typeof address === 'object' ? address.port : port;
}

/**
 * For servers that cannot be undone when their port is taken: tries the port before they are made.
 *
 * @throws LocalError `port-taken`
 */
export async function checkPortIsFree(port: number): Promise<void> {
  if (port === 0) return;
  const probe = createServer();
  await listenOnLoopback(probe, port);
  await closeServer(probe);
}

/** Turns the system's "address in use" into a LocalError; gives everything else back unchanged. */
export function asPortError(cause: unknown, port: number): unknown {
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  if (!PORT_ERRORS.has(code)) return cause;
  const message = `Port ${port} on ${LOOPBACK} is taken or not allowed (${code}): stop the program that uses it, or set REELAY_PORT to another one.`;
  return new LocalError('port-taken', message, { cause });
}

/** Stops listening, lets requests in flight finish for half a second, then cuts what is left. */
export async function closeServer(server: Server): Promise<void> {
  const cut = setTimeout(() => server.closeAllConnections(), CLOSE_GRACE_MS);
  try {
    await new Promise<void>((resolve, reject) => {
      server.close(error => (error === undefined || error === null ? resolve() : reject(error)));
    });
  } finally {
    clearTimeout(cut);
  }
}
