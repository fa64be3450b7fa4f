import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import * as z from 'zod';

const updateSchema = z.looseObject({
  update_id: z.int(),
  message: z
    .looseObject({ message_id: z.int(), text: z.string().optional(), media_group_id: z.string().optional() })
    .optional(),
  edited_message: z.looseObject({ text: z.string().optional() }).optional(),
  callback_query: z.looseObject({ id: z.string(), data: z.string() }).optional(),
});

/** One POST that waits for its answer. */
export interface Arrival {
  readonly update: z.infer<typeof updateSchema>;
  readonly secret: string | undefined;
  answer(response: Response): void;
}

export interface Receiver {
  readonly url: string;
  /** The next POST, in the order of arrival. */
  next(): Promise<Arrival>;
  /** POSTs that nobody has taken with `next`. */
  waiting(): number;
  stop(): Promise<void>;
}

/** A webhook whose answers the test gives one by one. */
export async function receiveWebhooks(): Promise<Receiver> {
  const arrivals: Arrival[] = [];
  const takers: ((arrival: Arrival) => void)[] = [];
  const app = new Hono();
  app.post('/hook', async c => {
    const update = updateSchema.parse(await c.req.json());
    return await new Promise<Response>(resolve => {
      const arrival = {
        update,
        secret: c.req.header('x-telegram-bot-api-secret-token'),
        answer: resolve,
      };
      const taker = takers.shift();
      if (taker) taker(arrival);
      else arrivals.push(arrival);
    });
  });
  const server = serve({ fetch: app.fetch, hostname: '127.0.0.1', port: 0 });
  await new Promise(resolve => server.once('listening', resolve));
  const address: AddressInfo | string | null = server.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  return {
    url: `http://127.0.0.1:${port}/hook`,
    waiting: () => arrivals.length,
    next: () => {
      const arrival = arrivals.shift();
      return arrival ? Promise.resolve(arrival) : new Promise(resolve => takers.push(resolve));
    },
    stop: async () => {
      await new Promise(resolve => {
        server.close(resolve);
        if ('closeAllConnections' in server) server.closeAllConnections();
      });
    },
  };
}

export const accepted = (): Response => new Response(null, { status: 200 });
