import type { MiddlewareHandler } from 'hono';
import { isLoopbackHost } from '../loopback.ts';

/**
 * Keeps everyone but this machine's own page and programs out. A foreign web page can make a browser send requests
 * here in two ways: under a name of its own that resolves to 127.0.0.1 (DNS rebinding), which shows in Host; and
 * across origins, which shows in Origin and Sec-Fetch-Site. Programs send neither and are let in.
 */
export const loopbackOnly: MiddlewareHandler = async (c, next) => {
  const url = new URL(c.req.url);
  if (!isLoopbackHost(url.hostname)) {
    return c.text(`This server answers on localhost only, not as ${url.hostname}.`, 421);
  }
  const origin = c.req.header('origin');
  const site = c.req.header('sec-fetch-site');
  // Following a link to the page itself is no harm.
  const navigates =
    c.req.method === 'GET' && c.req.path === '/' && c.req.header('sec-fetch-mode') === 'navigate';
  const foreign =
    (origin !== undefined && origin !== url.origin) || (site !== undefined && !ownSites.has(site));
  if (foreign && !navigates) return c.text('Other web pages may not use this server.', 403);
  return await next();
};

const ownSites: ReadonlySet<string> = new Set(['same-origin', 'none']);
