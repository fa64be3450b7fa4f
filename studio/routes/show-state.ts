import type { StateData } from '../../lib/contract/state.ts';
import type { SessionRecord } from '../storage/session.ts';
import { type Draft, ratios } from '../timeline/draft.ts';
import { ownSession } from './own-session.ts';
import type { StudioParts, StudioRequest } from './parts.ts';
import { assetUrl } from './public-url.ts';
import { wireAsset } from './wire-asset.ts';

/** `GET /api/state/nemo_agent/{me|uid}/{sid}/latest` (nemo-contract §7). */
export const showState = (parts: StudioParts) => async (context: StudioRequest) => {
  const { session: id = '', user } = context.req.param();
  const session = await ownSession(parts, context.get('account'), id, user);
  const data: StateData & { readonly user_id: string } = {
    session_id: session.id,
    task_id: session.taskId,
    task_name: session.taskName,
    user_id: session.owner,
    state: state(session, index => assetUrl(parts, context, session.id, index)),
  };
  return context.json({ code: 0, data });
};

/** Empty for a fresh session, never an error (nemo-contract §16.3). */
function state(
  session: SessionRecord,
  urlOf: (asset: SessionRecord['assets'][number]) => string,
): StateData['state'] {
  return {
    ...(session.assets.length === 0
      ? {}
      : { video_infos: session.assets.map(asset => wireAsset(asset, urlOf(asset))) }),
    ...(session.draft === null ? {} : { draft: session.draft, canvas_config: canvas(session.draft) }),
  };
}

function canvas({ m: { width, height } }: Draft) {
  const named = Object.entries(ratios).find(([, size]) => size.width * height === size.height * width);
  return { width, height, ratio: named?.[0] ?? `${width}:${height}` };
}
