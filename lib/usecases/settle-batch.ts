import { countKinds } from '../core/asset.ts';
import { secondsUntilQuiet, settleSeconds } from '../core/batch.ts';
import type { Chat } from '../core/chat.ts';
import { isOver } from '../core/job.ts';
import type {
  AssetStore,
  BatchStore,
  ChatStore,
  Clock,
  JobStore,
  Outbox,
  SettleQueue,
} from '../core/ports.ts';

/**
 * Tells once what has arrived, when nothing arrived for a while and no job is taking it to the editor; until then
 * asks to be called again. Says nothing of photos that a job has used: its own progress message counts them.
 */
export const settleBatch = async (
  deps: {
    readonly chats: ChatStore;
    readonly assets: AssetStore;
    readonly batches: BatchStore;
    readonly jobs: JobStore;
    readonly settleQueue: SettleQueue;
    readonly outbox: Outbox;
    readonly clock: Clock;
  },
  chat: Chat,
): Promise<void> => {
  const batch = await deps.batches.get(chat);
  if (!batch) return;
  const seconds = secondsUntilQuiet(batch.lastAt, deps.clock());
  const { project, language } = await deps.chats.open(chat);
  const latest = await deps.jobs.latest(chat);
  // Whether its video will have these photos is known once they are with the editor.
  const isStaging =
    latest !== undefined &&
    latest.project === project &&
    latest.stagedAt === undefined &&
    !isOver(latest.state);
  if (isStaging || seconds > 0 || !(await deps.batches.close(chat, batch.lastAt))) {
    await deps.settleQueue.send(chat, Math.max(isStaging ? settleSeconds : 1, seconds));
    return;
  }

  const to = { chat, language };
  const assets = await deps.assets.list(chat, project);
  if (!latest || latest.project !== project || latest.stagedAt === undefined) {
    await deps.outbox.say(to, { is: 'assets', counts: countKinds(assets) });
    return;
  }
  const { stagedAt } = latest;
  const late = assets.filter(asset => asset.receivedAt > stagedAt);
  if (late.length > 0) await deps.outbox.say(to, { is: 'late-assets', counts: countKinds(late) });
};
