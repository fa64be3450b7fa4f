import { serveStatic } from '@hono/node-server/serve-static';
import type { Context } from 'hono';

/** A file of this machine, whole or by Range, with nothing guessed from its name. `path` is absolute and ours. */
export async function serveFile(
  c: Context,
  path: string,
  headers: Readonly<Record<string, string>>,
): Promise<Response> {
  const response = await serveStatic({ path })(c, async () => {});
  if (!response) return c.notFound();
  response.headers.set('accept-ranges', 'bytes');
  response.headers.set('x-content-type-options', 'nosniff');
  for (const [name, value] of Object.entries(headers)) response.headers.set(name, value);
  return response;
}
