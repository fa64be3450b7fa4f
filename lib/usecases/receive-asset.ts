import type { Asset } from '../core/asset.ts';
import { backlogMs, settleSeconds, staleBatchMs } from '../core/batch.ts';
import type { AssetStore } from '../core/ports/asset-store.ts';
import type { BatchStore } from '../core/ports/batch-store.ts';
import type { ChatStore } from '../core/ports/chat-store.ts';
import type { SettleQueue } from '../core/ports/settle-queue.ts';
import type { Sender } from '../core/sender.ts';
import { type LimitDependencies, withinLimits } from './within-limits.ts';

/**
 * Stores one asset under its message, once, without downloading it: a slow handler would stretch the album in time
 * (telegram-facts §0.1). Whoever sent it is told when the album has had time to arrive: see settleBatch.
 */
export const receiveAsset = async (
  deps: LimitDependencies & {
    readonly chats: ChatStore;
    readonly assets: AssetStore;
    readonly batches: BatchStore;
    readonly settleQueue: SettleQueue;
  },
  sender: Sender,
  found: Omit<Asset, 'chat' | 'project' | 'receivedAt'>,
): Promise<void> => {
  const { chat, updateId } = sender;
  const { project } = await deps.chats.open(chat);
  if (await deps.assets.has({ ...found, chat, project })) return;
  if (!(await withinLimits(deps, sender, 'photos'))) return;

  const receivedAt = deps.clock();
  const batch = await deps.batches.get(chat);
  const isFirst = batch === undefined || receivedAt - batch.lastAt > staleBatchMs;
  // The asset comes last: whoever repeats this after an interruption finds it missing and wakes the batch up again.
  if (isFirst) await deps.settleQueue.send({ chat, updateId }, settleSeconds);
  const behind = backlogMs(sender.sentAt, receivedAt);
  await deps.batches.touch(chat, receivedAt + behind);
  await deps.assets.add({
    ...found,
    chat,
    project,
    receivedAt,
    ...(behind > 0 ? { backlogMs: behind } : {}),
  });
  if (isFirst) await deps.outbox.react(chat, found.messageId, 'seen');
};
