import * as z from 'zod';
import { formattedTextSchema } from '../entities/entity.ts';
import { keyboardSchema } from './keyboard.ts';
import { mediaSchema } from './media.ts';

/** One private chat with the bot, and at the same time the person in it: Telegram uses one id for both. */
export const chatSchema = z.object({
  id: z.int().positive(),
  name: z.string().min(1).max(64),
  languageCode: z.string().min(2).max(35),
  /** Unix seconds. */
  openedAt: z.int(),
  /** The person has stopped the bot: it can send nothing any more. */
  blockedBot: z.boolean().optional(),
});

/** A message as it is kept. What the bot is told of it is made by bot-api/message-for-bot.ts. */
export const messageSchema = z.object({
  message_id: z.int().positive(),
  chat_id: z.int().positive(),
  from_bot: z.boolean(),
  /** Unix seconds. */
  date: z.int(),
  edit_date: z.int().optional(),
  media_group_id: z.string().optional(),
  reply_to: z.int().optional(),
  media: mediaSchema.optional(),
  /** The text, or the caption of `media`. */
  body: formattedTextSchema,
  caption_above: z.boolean().optional(),
  keyboard: keyboardSchema.optional(),
  /** The bot's reactions, as emoji. */
  reactions: z.array(z.string()).optional(),
  silent: z.boolean().optional(),
  /** Counts the changes of the whole stand-in: of two versions of a message the higher one is newer. */
  revision: z.int(),
});

export type Chat = z.infer<typeof chatSchema>;
export type Message = z.infer<typeof messageSchema>;
