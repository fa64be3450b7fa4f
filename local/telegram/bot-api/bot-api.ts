import { timingSafeEqual } from 'node:crypto';
import { Hono } from 'hono';
import * as z from 'zod';
import { MAX_BOT_UPLOAD_BYTES, MAX_DOWNLOAD_BYTES } from '../limits.ts';
import { serveFile } from '../serve-file.ts';
import { BotApiError } from './bot-api-error.ts';
import { isNotModified } from './edit-message.ts';
import { int } from './field.ts';
import type { BotApiContext } from './method.ts';
import { findMethod } from './methods.ts';
import { type RequestFields, readRequestFields } from './request-fields.ts';

export interface BotApi {
  readonly routes: Hono;
  /** Carries out `{"method": …}` of a webhook's answer; the result is lost, as at Telegram. */
  answer(body: unknown): Promise<void>;
}

/** Methods that may not be called in the answer to a webhook (telegram-facts §1.4). */
const notInAnswers = /^(?:get|setWebhook|deleteWebhook|close|logOut)/iu;

const answerSchema = z.looseObject({ method: z.string() });
const chatParameter = z.object({ chat_id: int });

/** `/bot<token>/<method>` and `/file/bot<token>/<path>` for one bot. `log` is told of refusals, never of contents. */
export function createBotApi(context: BotApiContext, token: string, log: (message: string) => void): BotApi {
  const routes = new Hono();

  const run = async (name: string, fields: RequestFields, signal: AbortSignal): Promise<Response> => {
    try {
      const method = findMethod(name);
      if (!method) throw new BotApiError(404, 'Not Found: method not found');
      const chat = chatParameter.safeParse(fields.values);
      const { loseAnswer } = context.flood.admit(method.name, chat.data?.chat_id);
      const result = await method.call(context, fields.values, { uploads: fields.uploads, signal });
      if (loseAnswer) return new Response('Bad Gateway', { status: 502 });
      return Response.json({ ok: true, result });
    } catch (error) {
      if (!(error instanceof BotApiError)) throw error;
      if (!isNotModified(error)) log(`${name}: ${error.code} ${error.message}`);
      return refusal(error);
    } finally {
      await context.files.discard(fields.uploads);
    }
  };

  routes.all('/:bot{bot[^/]+}/:method', async c => {
    if (!sameToken(c.req.param('bot').slice('bot'.length), token)) {
      return refusal(new BotApiError(401, 'Unauthorized'));
    }
    try {
      const fields = await readRequestFields(c.req.raw, context.files, MAX_BOT_UPLOAD_BYTES);
      return await run(c.req.param('method'), fields, c.req.raw.signal);
    } catch (error) {
      if (error instanceof BotApiError) return refusal(error);
      log(
        `${c.req.param('method')}: ${error instanceof Error ? (error.stack ?? error.message) : 'unknown failure'}`,
      );
      return refusal(new BotApiError(500, 'Internal Server Error'));
    }
  });

  routes.get('/file/:bot{bot[^/]+}/:folder/:name', async c => {
    if (!sameToken(c.req.param('bot').slice('bot'.length), token)) {
      return refusal(new BotApiError(401, 'Unauthorized'));
    }
    const file = context.world.fileAt(`${c.req.param('folder')}/${c.req.param('name')}`);
    if (!file || file.file_size > MAX_DOWNLOAD_BYTES) return refusal(new BotApiError(404, 'Not Found'));
    return await serveFile(c, context.files.pathOf(file), { 'content-type': 'application/octet-stream' });
  });

  return {
    routes,
    answer: async body => {
      const { data } = answerSchema.safeParse(body);
      if (!data || notInAnswers.test(data.method)) return;
      const { method, ...values } = data;
      await run(method, { values, uploads: [] }, new AbortController().signal);
    },
  };
}

function refusal(error: BotApiError): Response {
  const headers = error.retryAfter === undefined ? {} : { 'retry-after': String(error.retryAfter) };
  return Response.json(error.body(), { status: error.code, headers });
}

/** Constant time for tokens of one length. */
function sameToken(given: string, expected: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(expected)];
  return a.length === b.length && timingSafeEqual(a, b);
}
