import { countKinds } from '../core/asset.ts';
import { longestAlbumMs, secondsUntilQuiet, settleSeconds } from '../core/batch.ts';
import { isOver, type Job } from '../core/job.ts';
import type { AssetStore } from '../core/ports/asset-store.ts';
import type { BatchStore, ToldBatch } from '../core/ports/batch-store.ts';
import type { To } from '../core/ports/outbox.ts';
import type { SettleQueue, WakeUp } from '../core/ports/settle-queue.ts';
import type { WishStore } from '../core/ports/wish-store.ts';
import type { Said } from '../core/said.ts';
import { beginWish } from './keep-wish.ts';
import type { StartJobDependencies } from './start-job.ts';

/**
 * Tells what has arrived, when nothing arrived for a while and no job is taking it to the editor; until then
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

  const assets = await deps.assets.list(chat, project);
  const stagedAt = stagedAtOf(latest, project);
  const late = assets.filter(asset => asset.receivedAt > stagedAt);
  if (late.length === 0) return;
  const isNew = late.length === assets.length;
  const said = { is: isNew ? 'assets' : 'late-assets', counts: countKinds(late) } as const;
  const earlier = await deps.batches.told(chat);
  const told = earlier?.project === project && earlier.at > stagedAt ? earlier : undefined;
  const messageId = await tell(deps, { chat, language }, said, told);
  await deps.batches.setTold(chat, { messageId, project, at: deps.clock() });
};

/**
 * One message tells of the photos that wait. What comes while their album may still be arriving changes it; what comes
 * later gets a new one below, where people look, and the old one goes with its buttons.
 */
const tell = async (
  { outbox, clock }: Pick<StartJobDependencies, 'outbox' | 'clock'>,
  to: To,
  said: Said,
  told: ToldBatch | undefined,
): Promise<number> => {
  if (told && clock() - told.at < longestAlbumMs) {
    await outbox.change(to, told.messageId, said);
    return told.messageId;
  }
  if (told) await outbox.remove(to, told.messageId);
  return outbox.say(to, said);
};

/** When the project's photos were handed over last; what came before is in a video. */
const stagedAtOf = (latest: Job | undefined, project: number): number =>
  latest?.project === project ? (latest.stagedAt ?? 0) : 0;
