import * as z from 'zod';
import { headers } from '../../lib/contract/headers.ts';
import { exportKey } from '../exports/export-key.ts';
import { assetSources, assetsOfDraft } from '../exports/media-of-draft.ts';
import { displayName } from '../storage/display-name.ts';
import { newSecret } from '../storage/ids.ts';
import type { SessionRecord } from '../storage/session.ts';
import { draftSchema, visualSegments } from '../timeline/draft.ts';
import { exportRequest } from './export-request.ts';
import { ownSession } from './own-session.ts';
import { parseBody } from './parse-body.ts';
import type { StudioParts, StudioRequest } from './parts.ts';
import { Refusal } from './refusal.ts';

/** One chat has one or two; more is somebody filling the disk. */
const MAX_OPEN_EXPORTS = 20;
const attribution = [headers.skillSource, headers.skillVersion, headers.skillPlatform];

/** `POST /api/render/proxy/lambda` (nemo-contract §8.2). A repeated id is answered with the render it began. */
export const submitExport = (parts: StudioParts) => async (context: StudioRequest) => {
  const missing = attribution.filter(name => (context.req.header(name) ?? '') === '');
  if (missing.length > 0) {
    throw new Refusal(
      'attribution',
      `Register or upgrade your plan to unlock export (${missing.join(', ')} not sent)`,
    );
  }
  const account = context.get('account');
  const body = await parseBody(context, exportRequest);
  const session = await ownSession(parts, account, body.sessionId);
  const draft = checkedDraft(session, body.draft);

  const key = exportKey(account, body.id);
  if ((await parts.exportQueue.openOf(account)) >= MAX_OPEN_EXPORTS) {
    throw new Refusal('rate-limit', `${MAX_OPEN_EXPORTS} renders of this account are waiting already`);
  }
  const now = parts.world.now();
  const job = await parts.exportQueue.submit(
    key,
    {
      v: 1,
      id: body.id,
      session: session.id,
      owner: account,
      secret: newSecret(parts.world),
      // A title is no path: "AC/DC" is all of it.
      name: displayName(draft.m.title.replaceAll(/[\\/]/g, '-'), 'video'),
      output: body.output,
      createdAt: now,
      attempts: 0,
      state: { status: 'pending' },
    },
    draft,
  );
  if (job.session !== session.id) {
    throw new Refusal('conflict', `The render id ${body.id} is taken by another session: choose a new one`);
  }
  await parts.stores.sessions.update(session.id, before => ({ ...before, usedAt: now }));
  const progress = await parts.exportQueue.progressOf(key, job);
  return context.json({ success: true, data: { id: job.id, status: job.state.status, progress } });
};

function checkedDraft(session: SessionRecord, given: unknown) {
  const parsed = draftSchema.safeParse(given);
  if (!parsed.success)
    throw new Refusal('body', `This is no draft of the studio: ${z.prettifyError(parsed.error)}`);
  if (visualSegments(parsed.data).length === 0) {
    throw new Refusal('request', 'The draft has no photos and no clips: nothing to export yet');
  }
  const assets = assetsOfDraft(parsed.data, session);
  const absent = assetSources(parsed.data).filter(source => !assets.has(source));
  if (absent.length > 0)
    throw new Refusal('request', `${absent.length} file(s) of the draft are not in this session`);
  return parsed.data;
}
