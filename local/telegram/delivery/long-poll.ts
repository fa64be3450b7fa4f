import { BotApiError } from '../bot-api/bot-api-error.ts';
import type { PollWish } from '../bot-api/method.ts';
import type { World } from '../store/world.ts';

export interface LongPoll {
  /** @throws BotApiError 409 when another getUpdates takes this one's place */
  poll(wish: PollWish): Promise<readonly Record<string, unknown>[]>;
  /** Lets every waiting call go empty-handed. */
  stop(): void;
}

/** getUpdates: confirms everything below `offset`, then answers with what is there or waits for the first update. */
export function createLongPoll(world: World, now: () => number): LongPoll {
  let displaceWaiting: (() => void) | undefined;
  let release: (() => void) | undefined;

  const ready = (limit: number): Record<string, unknown>[] => {
    for (const { update_id, expiresAt } of world.pending()) {
      if (expiresAt <= now()) world.record({ type: 'update-done', update_id });
    }
    return world
      .pending()
      .slice(0, limit)
      .map(pending => pending.update);
  };

  return {
    stop: () => release?.(),
    poll: async ({ offset, limit, timeoutSeconds, signal }) => {
      displaceWaiting?.();
      for (const update_id of confirmed(world, offset)) world.record({ type: 'update-done', update_id });
      const updates = ready(limit);
      if (updates.length > 0 || timeoutSeconds === 0) return updates;

      return await new Promise((resolve, reject) => {
        const end = (finish: () => void) => () => {
          clearTimeout(timer);
          unsubscribe();
          signal.removeEventListener('abort', giveUp);
          if (displaceWaiting === displace) {
            displaceWaiting = undefined;
            release = undefined;
          }
          finish();
        };
        const giveUp = end(() => resolve([]));
        const displace = end(() =>
          reject(
            new BotApiError(
              409,
              'Conflict: terminated by other getUpdates request; make sure that only one bot instance is running',
            ),
          ),
        );
        const timer = setTimeout(giveUp, timeoutSeconds * 1000);
        const unsubscribe = world.subscribe(event => {
          if (event.type === 'update-queued') end(() => resolve(ready(limit)))();
          if (event.type === 'webhook-set' && event.webhook) {
            end(() => reject(new BotApiError(409, 'Conflict: terminated by setWebhook request')))();
          }
        });
        signal.addEventListener('abort', giveUp);
        displaceWaiting = displace;
        release = giveUp;
      });
    },
  };
}

/** Below a positive offset all are confirmed; a negative one keeps that many from the end. */
function confirmed(world: World, offset: number | undefined): number[] {
  const ids = world.pending().map(pending => pending.update_id);
  if (offset === undefined || offset === 0) return [];
  return offset < 0 ? ids.slice(0, Math.max(0, ids.length + offset)) : ids.filter(id => id < offset);
}
