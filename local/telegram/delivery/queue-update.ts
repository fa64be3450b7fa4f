import { CALLBACK_RETENTION_MS, UPDATE_RETENTION_MS } from '../limits.ts';
import type { World } from '../store/world.ts';

/** Kinds of updates that come about here. */
export type UpdateKind = 'message' | 'edited_message' | 'callback_query' | 'my_chat_member';

/** Kinds that a bot gets only when it asks for them; everything else is Telegram's default. */
const onRequest: ReadonlySet<string> = new Set(['chat_member', 'message_reaction', 'message_reaction_count']);

/**
 * Puts an update where the bot will get it, unless the bot wants none of its kind. Messages of a chat, edited ones
 * among them, wait in one queue; button presses in one of the person's own, so that they pass a chat that is stuck
 * (telegram-facts facts 1 and 2). `now` in Unix milliseconds.
 */
export function queueUpdate(
  world: World,
  now: number,
  kind: UpdateKind,
  personId: number,
  content: Readonly<Record<string, unknown>>,
): void {
  const wanted = world.allowedUpdates();
  if (wanted.length === 0 ? onRequest.has(kind) : !wanted.includes(kind)) return;
  const isPress = kind === 'callback_query';
  const update_id = world.nextUpdateId();
  world.record({
    type: 'update-queued',
    pending: {
      update_id,
      queue: isPress ? `user:${personId}` : `chat:${personId}`,
      expiresAt: now + (isPress ? CALLBACK_RETENTION_MS : UPDATE_RETENTION_MS),
      update: { update_id, [kind]: content },
    },
  });
}
