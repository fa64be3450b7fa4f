import { deleteSession } from '../storage/delete-session.ts';
import { ownSession } from './own-session.ts';
import type { StudioParts, StudioRequest } from './parts.ts';

/** `DELETE /api/sessions/me/{sid}`: the studio's own addition (docs/decisions/studio-extras.md). */
export const removeSession = (parts: StudioParts) => async (context: StudioRequest) => {
  const session = await ownSession(parts, context.get('account'), context.req.param('session') ?? '');
  await deleteSession(parts.stores, parts.exportQueue, session.id);
  return context.json({ code: 0, data: { deleted: true } });
};
