import { countKinds } from '../core/asset.ts';
import { secondsUntilQuiet } from '../core/batch.ts';
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
 * Tells once what has arrived, when nothing arrived for a while; until then asks to be called again. Says nothing
 * when a job is about to use the photos: its own progress message counts them.
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
  if (seconds > 0 || !(await deps.batches.close(chat, batch.lastAt))) {
    await deps.settleQueue.send(chat, Math.max(1, seconds));
    return;
  }

  const { project, language } = await deps.chats.open(chat);
  const to = { chat, language };
  const assets = await deps.assets.list(chat, project);
  const latest = await deps.jobs.latest(chat);
  if (!latest || latest.project !== project || (latest.stagedAt === undefined && isOver(latest.state))) {
    await deps.outbox.say(to, { is: 'assets', counts: countKinds(assets) });
    return;
  }
  const { stagedAt } = latest;
  const late = assets.filter(asset => stagedAt !== undefined && asset.receivedAt > stagedAt);
  if (late.length > 0) await deps.outbox.say(to, { is: 'late-assets', counts: countKinds(late) });
};
