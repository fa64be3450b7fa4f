import type { Message } from '../telegram/store/message.ts';

/** The list with `message` put in its place; an older version of a message that is there changes nothing. */
export function withMessage(list: readonly Message[], message: Message): readonly Message[] {
  const index = list.findIndex(other => other.message_id === message.message_id);
  const known = list[index];
  if (known) return known.revision >= message.revision ? list : list.with(index, message);
  const after = list.findIndex(other => other.message_id > message.message_id);
  return after < 0 ? [...list, message] : list.toSpliced(after, 0, message);
}

/** Fetched messages and those that came by events meanwhile, each in its newest version. */
export function withMessages(list: readonly Message[], messages: readonly Message[]): readonly Message[] {
  return messages.reduce(withMessage, list);
}

/** Own messages that can be edited, newest last. */
export function editable(list: readonly Message[]): readonly Message[] {
  return list.filter(message => !message.from_bot && (!message.media || message.body.text !== ''));
}

/** The keyboard that the newest message with one put below the text field; undefined when none is up. */
export function currentKeyboard(list: readonly Message[]) {
  const last = list.findLast(
    ({ from_bot, keyboard }) => from_bot && keyboard && !('inline_keyboard' in keyboard),
  );
  if (!last?.keyboard || !('keyboard' in last.keyboard)) return undefined;
  const isUsed = list.some(message => !message.from_bot && message.message_id > last.message_id);
  return last.keyboard.one_time_keyboard && isUsed ? undefined : last.keyboard;
}
