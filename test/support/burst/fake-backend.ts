import { readFileSync } from 'node:fs';
import { Hono } from 'hono';
import * as z from 'zod';
import { editRequest } from '../../../lib/contract/edit.ts';
import { paths } from '../../../lib/contract/paths.ts';
import { uploadByUrlsRequest } from '../../../lib/contract/upload.ts';
import { markOf } from './marked-photo.ts';
import { markedVideo } from './marked-video.ts';
import { type Served, serve } from './serve.ts';

/** A short real video, so that its facts can be read. */
const video = new Uint8Array(readFileSync(new URL('../../local/chat-page/dusk.mp4', import.meta.url)));

const draftSchema = z.object({
  t: z.array(z.object({ sg: z.array(z.object({ m: z.object({ name: z.string() }) })) })),
});
const renderSchema = z.object({ id: z.string(), draft: draftSchema });

/** A day in the far future: nobody's token expires during a burst. */
const expiresAt = '2100-01-01T00:00:00Z';

/**
 * A backend that does everything at once, so that what is measured is ours. It fetches what is uploaded, and its videos
 * tell which photos they show, in which order: see markedVideo.
 */
export async function startFakeBackend(): Promise<Served> {
  const uploads = new Map<string, string[]>();
  const drafts = new Map<string, z.infer<typeof draftSchema>>();
  const videos = new Map<string, Uint8Array<ArrayBuffer>>();
  const answer = (data: object) => ({ code: 0, message: 'ok', data });
  const app = new Hono();

  app.post(paths.anonymousToken, context => {
    const token = `nmv_usr_${context.req.header('x-client-id')}`;
    return context.json(answer({ token, user_id: `anon_${token}`, expires_at: expiresAt, credits: 100 }));
  });
  app.post(paths.session, context => {
    const sessionId = String(7_000_000_000_000_000_000n + BigInt(uploads.size));
    uploads.set(sessionId, []);
    return context.json(answer({ session_id: sessionId, task_id: 'task' }));
  });
  app.post('/api/upload-video/nemo_agent/me/:session', async context => {
    const { urls } = uploadByUrlsRequest.parse(await context.req.json());
    const files = await Promise.all(urls.map(async url => ({ url, mark: await fetchMark(url) })));
    uploads.get(context.req.param('session'))?.push(...files.map(({ mark }) => mark));
    return context.json(
      answer({
        files: files.map(({ url }) => ({
          filename: decodeURIComponent(new URL(url).pathname.split('/').at(-1) ?? ''),
          file_type: 'image',
          cdn_url: url,
        })),
        session_state_applied: true,
      }),
    );
  });
  app.post(paths.edit, async context => {
    const { session_id } = editRequest.parse(await context.req.json());
    const photos = uploads.get(session_id) ?? [];
    const segments = photos.map((name, n) => ({
      id: `s${n}`,
      s: n * 1000,
      d: 1000,
      m: { name, kind: 'image' },
    }));
    drafts.set(session_id, z.looseObject({ ...draftSchema.shape }).parse({ t: [{ tt: 0, sg: segments }] }));
    const events = [
      { type: 'tool_call', name: 'edit_multitrack', args: {} },
      { type: 'tool_result', name: 'edit_multitrack', result: { status: 'success' } },
      { type: 'text', content: 'Here is your slideshow.' },
    ];
    const body = events.map(event => `data: ${JSON.stringify(event)}\n\n`).join('');
    return context.body(body, 200, { 'content-type': 'text/event-stream' });
  });
  app.get('/api/state/nemo_agent/me/:session/latest', context => {
    const session_id = context.req.param('session');
    const video_infos = (uploads.get(session_id) ?? []).map(filename => ({ filename }));
    return context.json(
      answer({ session_id, task_id: 'task', state: { video_infos, draft: drafts.get(session_id) ?? null } }),
    );
  });
  app.get(paths.credits, context => context.json(answer({ available: 100, frozen: 0, total: 100 })));
  app.post(paths.render, async context => {
    const { id, draft } = renderSchema.parse(await context.req.json());
    const shown = draft.t.flatMap(({ sg }) => sg.map(({ m }) => m.name));
    videos.set(id, markedVideo(video, shown));
    return context.json({ success: true, data: { id, status: 'pending', progress: 0 } });
  });
  app.get('/api/render/proxy/lambda/:id', context => {
    const id = context.req.param('id');
    const size = videos.get(id)?.length;
    if (size === undefined) return context.json({ success: false, error: 'render not found' }, 404);
    const url = `${new URL(context.req.url).origin}/videos/${encodeURIComponent(id)}`;
    return context.json({
      taskId: id,
      status: 'completed',
      progress: 100,
      output: { url, duration: 2, size },
    });
  });
  app.get('/videos/:id', context => {
    const bytes = videos.get(context.req.param('id'));
    return bytes ? context.body(bytes, 200, { 'content-type': 'video/mp4' }) : context.notFound();
  });
  return serve(app);
}

const fetchMark = async (url: string): Promise<string> => {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`A photo could not be fetched: HTTP ${response.status}.`);
  return markOf(new Uint8Array(await response.arrayBuffer()));
};
