import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { except } from 'hono/combine';
import { routePath } from 'hono/route';
import { paths } from '../../lib/contract/paths.ts';
import { describeError } from '../log.ts';
import { bearer } from './bearer.ts';
import { cancelExport } from './cancel-export.ts';
import { createSession } from './create-session.ts';
import { downloadExport } from './download-export.ts';
import { issueClaimToken } from './issue-claim-token.ts';
import { issueToken } from './issue-token.ts';
import type { StudioEnv, StudioParts } from './parts.ts';
import { pollExport } from './poll-export.ts';
import { Refusal } from './refusal.ts';
import { removeSession } from './remove-session.ts';
import { runSse } from './run-sse.ts';
import { serveFile } from './serve-file.ts';
import { showCredits } from './show-credits.ts';
import { showState } from './show-state.ts';
import { submitExport } from './submit-export.ts';
import { isForm, uploadFiles } from './upload-files.ts';

/** A draft of 500 photos with captions is some 300 kB; every other body is smaller. */
const MAX_JSON_BYTES = 4_000_000;

/** The contract's endpoints, and two of our own: `/files` and `/healthz`. */
export function createApp(parts: StudioParts): Hono<StudioEnv> {
  const app = new Hono<StudioEnv>();

  app.use(async (context, next) => {
    const begun = performance.now();
    await parts.beforeRequest?.();
    await next();
    const error = context.error instanceof Refusal ? context.error.kind : undefined;
    parts.log({
      event: 'request',
      method: context.req.method,
      // The pattern, not the path: paths hold ids and file links.
      route: routePath(context, -1),
      status: context.res.status,
      ms: Math.round(performance.now() - begun),
      ...(error === undefined ? {} : { refused: error }),
    });
  });
  app.onError((error, context) => {
    if (error instanceof Refusal) return context.json(error.body(), error.status);
    parts.log({ event: 'request-failed', route: routePath(context, -1), reason: describeError(error) });
    return context.json(
      { code: 500, message: 'The studio failed', success: false, error: 'The studio failed' },
      500,
    );
  });
  app.notFound(context => context.json(new Refusal('not-found', 'There is no such endpoint').body(), 404));

  const known = bearer(parts);
  const json = bodyLimit({
    maxSize: MAX_JSON_BYTES,
    onError: () => {
      throw new Refusal('too-large', `A body may have ${MAX_JSON_BYTES} bytes`);
    },
  });

  /** Forms are streamed to disk and limited file by file. */
  const jsonUnlessForm = except(context => isForm(context.req.header('Content-Type')), json);

  app.get('/healthz', context => context.json({ ok: true }));
  app.get('/files/:key/:name', serveFile(parts));
  app.post(paths.anonymousToken, issueToken(parts));
  app.post(paths.claimToken, known, json, issueClaimToken(parts));
  app.post('/api/tasks/:user/with-session/nemo_agent', known, json, createSession(parts));
  app.post(paths.edit, known, json, runSse(parts));
  app.post('/api/upload-video/nemo_agent/:user/:session', known, jsonUnlessForm, uploadFiles(parts));
  app.get(paths.credits, known, showCredits(parts));
  app.get('/api/state/nemo_agent/:user/:session/latest', known, showState(parts));
  app.post(paths.render, known, json, submitExport(parts));
  app.get(`${paths.render}/:render`, known, pollExport(parts));
  app.post(`${paths.render}/:render/cancel`, known, cancelExport(parts));
  app.get('/api/render/proxy/:render/download', known, downloadExport(parts));
  app.delete('/api/sessions/me/:session', known, removeSession(parts));
  return app;
}
