import * as z from 'zod';
import { mediaSchema } from './media.ts';
import { chatSchema, messageSchema } from './message.ts';
import { profileSchema, webhookSchema } from './profile.ts';

/** An update that waits for the bot. */
export const pendingUpdateSchema = z.object({
  update_id: z.int(),
  /** Updates of one queue are delivered one after another (telegram-facts §1.4). */
  queue: z.string(),
  /** Unix milliseconds; afterwards the update is dropped. */
  expiresAt: z.number(),
  update: z.looseObject({ update_id: z.int() }),
});

/** Everything that can happen to what is kept. The state is these events, applied in order. */
export const journalEventSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('chat-opened'), chat: chatSchema }),
  z.object({ type: z.literal('message-saved'), message: messageSchema }),
  z.object({ type: z.literal('message-deleted'), chat_id: z.int(), message_id: z.int() }),
  z.object({ type: z.literal('media-saved'), media: mediaSchema }),
  z.object({ type: z.literal('update-queued'), pending: pendingUpdateSchema }),
  z.object({ type: z.literal('update-done'), update_id: z.int() }),
  z.object({ type: z.literal('webhook-set'), webhook: webhookSchema.nullable() }),
  z.object({ type: z.literal('updates-allowed'), allowed_updates: z.array(z.string()) }),
  z.object({ type: z.literal('profile-set'), profile: profileSchema }),
  /** Written first into a compacted journal, so that no number is given twice. */
  z.object({
    type: z.literal('counted'),
    message_id: z.int(),
    update_id: z.int(),
  }),
]);

/** `seq` grows with each line and is never used twice. */
export const journalLineSchema = z.object({ seq: z.int(), event: journalEventSchema });

export type PendingUpdate = z.infer<typeof pendingUpdateSchema>;
export type JournalEvent = z.infer<typeof journalEventSchema>;
export type JournalLine = z.infer<typeof journalLineSchema>;
