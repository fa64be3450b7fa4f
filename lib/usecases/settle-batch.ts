import { countKinds } from '../core/asset.ts';
import { secondsUntilQuiet, settleSeconds } from '../core/batch.ts';
import { isOver, type Job } from '../core/job.ts';
import type { AssetStore } from '../core/ports/asset-store.ts';
import type { BatchStore } from '../core/ports/batch-store.ts';
import type { SettleQueue, WakeUp } from '../core/ports/settle-queue.ts';
import type { WishStore } from '../core/ports/wish-store.ts';
import { beginWish } from './keep-wish.ts';
import type { StartJobDependencies } from './start-job.ts';

/**
 * Tells once what has arrived, when nothing arrived for a while and no job is taking it to the editor; until then
 * asks to be called again. Says nothing of photos that a job has used: its own progress message counts them.
 */
export const settleBatch = async (
  deps: StartJobDependencies & {
    readonly assets: AssetStore;
    readonly batches: BatchStore;
    readonly settleQueue: SettleQueue;
    readonly wishes: WishStore;
  },
  wakeUp: WakeUp,
): Promise<void> => {
  const { chat } = wakeUp;
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
  const isUndecided = isStaging || seconds > 0;
  if (isUndecided || (await beginWish(deps, chat)) || !(await deps.batches.close(chat, batch.lastAt))) {
    await deps.settleQueue.send(wakeUp, Math.max(isStaging ? settleSeconds : 1, seconds));
    return;
  }

  const to = { chat, language };
  const assets = await deps.assets.list(chat, project);
  const late = assets.filter(asset => asset.receivedAt > stagedAtOf(latest, project));
  if (late.length === 0) return;
  const isNew = late.length === assets.length;
  await deps.outbox.say(to, { is: isNew ? 'assets' : 'late-assets', counts: countKinds(late) });
};

/** When the project's photos were handed over last; what came before is in a video. */
const stagedAtOf = (latest: Job | undefined, project: number): number =>
  latest?.project === project ? (latest.stagedAt ?? 0) : 0;
