import * as z from 'zod';
import { type SessionData, sessionRequest } from '../../lib/contract/session.ts';
import { newSecret, newSessionId } from '../storage/ids.ts';
import { parseBody } from './parse-body.ts';
import type { StudioParts, StudioRequest } from './parts.ts';
import { Refusal } from './refusal.ts';

const body = z.object({
  task_name: sessionRequest.shape.task_name.pipe(z.string().max(200).default('project')),
  language: sessionRequest.shape.language.pipe(
    z
      .string()
      .regex(/^[a-z]{2,8}(?:-[a-z0-9]{1,8})*$/i, 'a BCP 47 language tag')
      .default('en'),
  ),
});

/** `POST /api/tasks/me/with-session/nemo_agent` (nemo-contract §3). Every call makes a new session. */
export const createSession = (parts: StudioParts) => async (context: StudioRequest) => {
  const account = context.get('account');
  const user = context.req.param('user');
  if (user !== 'me' && user !== account) throw new Refusal('session', 'User not found');
  const asked = await parseBody(context, body);
  const now = parts.world.now();
  const id = newSessionId(parts.world);
  const taskId = `task_${newSecret(parts.world).slice(0, 16)}`;
  await parts.stores.sessions.create(id, {
    v: 1,
    id,
    taskId,
    taskName: asked.task_name,
    owner: account,
    language: asked.language,
    assets: [],
    draft: null,
    edits: 0,
    undo: [],
    redo: [],
    createdAt: now,
    usedAt: now,
  });
  const data: SessionData = { session_id: id, task_id: taskId, user_id: account };
  return context.json({ code: 0, data });
};
