import { setTimeout } from 'node:timers/promises';
import type { Chat } from '../core/chat.ts';
import type { ChatAction, Outbox } from '../core/ports/outbox.ts';

/** Telegram shows a chat action for 5 s (telegram-facts §1.3). */
const pauseMs = 4500;

/**
 * Does something that may take minutes, with what it is under the chat's title until it has ended. Nothing is said any
 * more when this returns: a Lambda stands still then.
 */
export const whileActing = async <Result>(
  outbox: Outbox,
  chat: Chat,
  action: ChatAction,
  work: () => Promise<Result>,
): Promise<Result> => {
  const done = new AbortController();
  const act = async (): Promise<void> => {
    while (!done.signal.aborted) {
      await outbox.act(chat, action);
      await setTimeout(pauseMs, undefined, { signal: done.signal }).catch(() => undefined);
    }
  };
  const acting = act();
  try {
    return await work();
  } finally {
    done.abort();
    await acting;
  }
};
