import { CALLBACK_ANSWER_WINDOW_MS } from '../telegram/limits.ts';
import type { InlineButton } from '../telegram/store/keyboard.ts';
import type { Message } from '../telegram/store/message.ts';
import * as api from './api.ts';
import { showToast } from './notify.ts';
import * as state from './state.ts';

/** Waiting presses by the id of their answer. */
const waiting = new Map<string, string>();

/** Copies, or tells the bot and waits for its answer. */
export async function pressButton(
  message: Message,
  button: InlineButton,
  row: number,
  column: number,
): Promise<void> {
  if (button.copy_text) {
    await navigator.clipboard.writeText(button.copy_text.text);
    showToast('Copied');
    return;
  }
  const key = state.buttonKey(message.chat_id, message.message_id, row, column);
  if (state.pressedButtons.value.has(key)) return;
  state.pressedButtons.value = new Set(state.pressedButtons.value).add(key);
  try {
    waiting.set(await api.press(message.chat_id, message.message_id, row, column), key);
    setTimeout(() => releaseButton(key), CALLBACK_ANSWER_WINDOW_MS);
  } catch (error) {
    releaseButton(key);
    throw error;
  }
}

function releaseButton(key: string): void {
  const pressed = new Set(state.pressedButtons.value);
  if (pressed.delete(key)) state.pressedButtons.value = pressed;
}

/** The bot has answered a press: the spinner ends, and what it says is shown. */
export function answerPress(queryId: string, text: string | undefined, showAlert: boolean): void {
  const key = waiting.get(queryId);
  if (key !== undefined) releaseButton(key);
  waiting.delete(queryId);
  if (!text) return;
  if (showAlert) state.alertText.value = text;
  else showToast(text);
}
