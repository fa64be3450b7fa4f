import { countKinds } from '../core/asset.ts';
import { readDraft } from '../core/draft.ts';
import { outlineDraft, type TrackOutline } from '../core/draft-outline.ts';
import type { AssetStore } from '../core/ports/asset-store.ts';
import type { JobStore } from '../core/ports/job-store.ts';
import type { Outbox } from '../core/ports/outbox.ts';
import { problemOf } from '../core/problem.ts';
import type { Said } from '../core/said.ts';
import type { Sender } from '../core/sender.ts';
import { type OpenSessionDependencies, openLiveSession } from './open-session.ts';
import { type PictureDependencies, pictureTimeline } from './picture-timeline.ts';
import { type WayOutDependencies, withWayOut } from './way-out.ts';

/** Assets, timeline, what runs and what waits. Answered here: the backend's agent is never asked (nemo-contract §12). */
export const showStatus = async (
  deps: OpenSessionDependencies &
    WayOutDependencies &
    PictureDependencies & {
      readonly assets: AssetStore;
      readonly jobs: JobStore;
      readonly outbox: Outbox;
    },
  sender: Sender,
): Promise<void> => {
  const { chat } = sender;
  const record = await deps.chats.open(chat);
  const [assets, queued, running, timeline] = await Promise.all([
    deps.assets.list(chat, record.project),
    deps.jobs.queued(chat),
    record.activeJobId === undefined ? undefined : deps.jobs.get({ chat, id: record.activeJobId }),
    readTimeline(deps, sender),
  ]);
  const { draft, ...told } = timeline;
  const said: Said =
    'is' in told
      ? told
      : {
          is: 'status',
          counts: countKinds(assets),
          ...told,
          ...(running ? { running: running.request } : {}),
          queued: queued.filter(job => job.id !== running?.id).map(job => job.request),
        };
  // A picture that fails is not worth the status.
  const picture = await pictureTimeline(deps, draft, assets).catch(() => undefined);
  if (picture) await deps.outbox.sendPicture(sender, picture, said);
  else await deps.outbox.say(sender, said);
};

/** `draft`: as the backend has it. */
const readTimeline = async (
  deps: OpenSessionDependencies & WayOutDependencies,
  { chat, language }: Sender,
): Promise<
  { readonly draft?: string } & (
    | { readonly timeline: readonly TrackOutline[] }
    | Extract<Said, { is: 'problem' }>
  )
> => {
  try {
    const { state } = await openLiveSession(deps, chat, language);
    return {
      timeline: outlineDraft(readDraft(state.draft)),
      ...(state.draft === undefined ? {} : { draft: state.draft }),
    };
  } catch (error) {
    return { is: 'problem', problem: await withWayOut(deps, chat, problemOf(error)) };
  }
};
