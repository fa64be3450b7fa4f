import * as z from 'zod';
import { MAX_CALLBACK_DATA_BYTES } from '../limits.ts';
import {
  type InlineKeyboard,
  inlineKeyboardSchema,
  type Keyboard,
  keyboardSchema,
} from '../store/keyboard.ts';
import { badRequest } from './bot-api-error.ts';
import { json } from './field.ts';

/** `reply_markup` of a method that takes any keyboard. */
export const replyMarkup = json(keyboardSchema).optional();

/** `reply_markup` of the edit methods, where only inline keyboards are allowed. */
export const inlineMarkup = json(inlineKeyboardSchema).optional();

/** Longest text that a copy_text button copies, characters. */
const MAX_COPIED_CHARS = 256;

/** The keyboard without empty rows; undefined when nothing is left. @throws BotApiError for buttons Telegram refuses */
export function checkedKeyboard(keyboard: Keyboard | undefined): Keyboard | undefined {
  if (keyboard && 'inline_keyboard' in keyboard) return checkedInlineKeyboard(keyboard);
  if (keyboard && 'keyboard' in keyboard) {
    if (keyboard.keyboard.flat().some(button => button.text === '')) {
      throw badRequest('keyboard button text is empty');
    }
  }
  return keyboard;
}

/** @throws BotApiError for buttons Telegram refuses */
export function checkedInlineKeyboard(keyboard: InlineKeyboard | undefined): InlineKeyboard | undefined {
  const rows = keyboard?.inline_keyboard.filter(row => row.length > 0) ?? [];
  for (const button of rows.flat()) {
    if (button.text === '') throw badRequest('inline keyboard button text is empty');
    const actions = [button.callback_data, button.url, button.copy_text, button.web_app];
    if (actions.every(action => action === undefined)) {
      throw badRequest('Text buttons are unallowed in the inline keyboard');
    }
    if (button.callback_data !== undefined) {
      const bytes = Buffer.byteLength(button.callback_data);
      if (bytes < 1 || bytes > MAX_CALLBACK_DATA_BYTES) throw badRequest('BUTTON_DATA_INVALID');
    }
    if (button.url !== undefined && !z.url({ protocol: /^(?:https?|tg)$/u }).safeParse(button.url).success) {
      throw badRequest(`inline keyboard button URL '${button.url}' is invalid: Wrong HTTP URL`);
    }
    const copied = button.copy_text?.text;
    if (copied !== undefined && (copied === '' || [...copied].length > MAX_COPIED_CHARS)) {
      throw badRequest('BUTTON_COPY_TEXT_INVALID');
    }
  }
  return rows.length > 0 ? { inline_keyboard: rows } : undefined;
}
