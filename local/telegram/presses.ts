import * as z from 'zod';
import { CALLBACK_ANSWER_WINDOW_MS, CALLBACK_RETENTION_MS } from './limits.ts';
import type { World } from './store/world.ts';

/** Button presses that wait for answerCallbackQuery. */
export interface Presses {
  add(queryId: string, chatId: number): void;
  /** The chat of an unanswered press that is young enough; it counts as answered then. */
  take(queryId: string): { readonly chatId: number } | undefined;
}

const pressUpdate = z.object({
  callback_query: z.object({ id: z.string(), from: z.object({ id: z.int() }) }),
});

/** Presses whose updates were not delivered before a restart are found again among the pending ones. */
export function createPresses(world: World, now: () => number): Presses {
  const waiting = new Map<string, { chatId: number; at: number }>();
  for (const pending of world.pending()) {
    const { data } = pressUpdate.safeParse(pending.update);
    if (data) {
      const { id, from } = data.callback_query;
      waiting.set(id, { chatId: from.id, at: pending.expiresAt - CALLBACK_RETENTION_MS });
    }
  }
  return {
    add: (queryId, chatId) => {
      for (const [id, press] of waiting) {
        if (now() - press.at > CALLBACK_RETENTION_MS) waiting.delete(id);
      }
      waiting.set(queryId, { chatId, at: now() });
    },
    take: queryId => {
      const press = waiting.get(queryId);
      waiting.delete(queryId);
      return press && now() - press.at <= CALLBACK_ANSWER_WINDOW_MS ? press : undefined;
    },
  };
}
