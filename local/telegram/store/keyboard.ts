import * as z from 'zod';

/** How a button is coloured (Bot API 9.4). */
const style = z.enum(['danger', 'success', 'primary']).optional();

export const inlineButtonSchema = z.object({
  text: z.string(),
  style,
  url: z.string().optional(),
  callback_data: z.string().optional(),
  copy_text: z.object({ text: z.string() }).optional(),
  web_app: z.object({ url: z.string() }).optional(),
  disabled: z.boolean().optional(),
});

export const inlineKeyboardSchema = z.object({ inline_keyboard: z.array(z.array(inlineButtonSchema)) });

export const replyButtonSchema = z.union([
  z.string().transform(text => ({ text })),
  z.object({ text: z.string(), style }),
]);

export const replyKeyboardSchema = z.object({
  keyboard: z.array(z.array(replyButtonSchema)),
  resize_keyboard: z.boolean().optional(),
  one_time_keyboard: z.boolean().optional(),
  is_persistent: z.boolean().optional(),
  input_field_placeholder: z.string().max(64).optional(),
  selective: z.boolean().optional(),
});

export const removeKeyboardSchema = z.object({ remove_keyboard: z.literal(true) });

export const forceReplySchema = z.object({
  force_reply: z.literal(true),
  input_field_placeholder: z.string().max(64).optional(),
});

/** Whatever the Bot API takes as `reply_markup`. */
export const keyboardSchema = z.union([
  inlineKeyboardSchema,
  replyKeyboardSchema,
  removeKeyboardSchema,
  forceReplySchema,
]);

export type InlineButton = z.infer<typeof inlineButtonSchema>;
export type InlineKeyboard = z.infer<typeof inlineKeyboardSchema>;
export type ReplyKeyboard = z.infer<typeof replyKeyboardSchema>;
export type Keyboard = z.infer<typeof keyboardSchema>;
