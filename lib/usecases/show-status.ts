import { countKinds } from '../core/asset.ts';
import { readDraft } from '../core/draft.ts';
import { outlineDraft, type TrackOutline } from '../core/draft-outline.ts';
import type { AssetStore, JobStore, Outbox } from '../core/ports.ts';
import { problemOf } from '../core/problem.ts';
import type { Said } from '../core/said.ts';
import type { Sender } from '../core/sender.ts';
import { type OpenSessionDependencies, openLiveSession } from './open-session.ts';
import { type WayOutDependencies, withWayOut } from './way-out.ts';

/** Assets, timeline, what runs and what waits. Answered here: the backend's agent is never asked (nemo-contract §12). */
export const showStatus = async (
  deps: OpenSessionDependencies &
    WayOutDependencies & {
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
  const said: Said =
    'is' in timeline
      ? timeline
      : {
          is: 'status',
          counts: countKinds(assets),
          ...timeline,
          ...(running ? { running: running.request } : {}),
          queued: queued.filter(job => job.id !== running?.id).map(job => job.request),
        };
  await deps.outbox.say(sender, said);
};

const readTimeline = async (
  deps: OpenSessionDependencies & WayOutDependencies,
  { chat, language }: Sender,
): Promise<{ readonly timeline: readonly TrackOutline[] } | Extract<Said, { is: 'problem' }>> => {
  try {
    const { state } = await openLiveSession(deps, chat, language);
    return { timeline: outlineDraft(readDraft(state.draft)) };
  } catch (error) {
    return { is: 'problem', problem: await withWayOut(deps, chat, problemOf(error)) };
  }
};
