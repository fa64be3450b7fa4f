import * as z from 'zod';
import { chatSchema, messageSchema } from '../store/message.ts';
import { commandSchema } from '../store/profile.ts';

/** A chat as the page lists it. */
export const chatSummarySchema = z.object({
  chat: chatSchema,
  last: messageSchema.optional(),
  /** The bot's name and description in the person's language. */
  bot: z.object({
    name: z.string(),
    username: z.string(),
    description: z.string(),
    shortDescription: z.string(),
  }),
  commands: z.array(commandSchema),
});

/** What the page and the programmatic person are told as it happens, over SSE. */
export const chatEventSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('message'), message: messageSchema }),
  z.object({ type: z.literal('deleted'), chatId: z.int(), messageId: z.int() }),
  /** A chat was opened, or the bot's name, texts or commands changed: summaries are to be fetched again. */
  z.object({ type: z.literal('chats-changed') }),
  z.object({ type: z.literal('chat-action'), chatId: z.int(), action: z.string(), until: z.number() }),
  z.object({
    type: z.literal('callback-answer'),
    chatId: z.int(),
    queryId: z.string(),
    text: z.string().optional(),
    showAlert: z.boolean(),
    url: z.string().optional(),
  }),
]);

export const newChatSchema = z.object({
  name: z.string().trim().min(1).max(64),
  languageCode: z.string().regex(/^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/),
  /** Opened again if it exists, with the name and language given. Chosen by the server if left out. */
  chatId: z.int().positive().max(Number.MAX_SAFE_INTEGER).optional(),
});

export const textSchema = z.object({ text: z.string(), replyTo: z.int().optional() });
export const pressSchema = z.object({ messageId: z.int(), row: z.int(), column: z.int() });
export const pressedSchema = z.object({ kind: z.literal('pressed'), queryId: z.string() });
export const sentSchema = z.object({ kind: z.literal('sent'), messages: z.array(messageSchema) });
export const impossibleSchema = z.object({ kind: z.literal('impossible'), reason: z.string() });
export const pageOfMessagesSchema = z.object({ messages: z.array(messageSchema), more: z.boolean() });

export type ChatSummary = z.infer<typeof chatSummarySchema>;
export type ChatEvent = z.infer<typeof chatEventSchema>;
