import type { ChatStore } from '../core/ports/chat-store.ts';
import type { Outbox } from '../core/ports/outbox.ts';
import type { Ratio } from '../core/ratio.ts';
import type { Said } from '../core/said.ts';
import type { Sender } from '../core/sender.ts';

export interface SettingsDependencies {
  readonly chats: ChatStore;
  readonly outbox: Outbox;
}

export const showSettings = async (deps: SettingsDependencies, sender: Sender): Promise<void> => {
  await deps.outbox.say(sender, await settingsOf(deps, sender));
};

/** The pressed button's message is the one that shows the settings. */
export const chooseLanguage = async (
  deps: SettingsDependencies,
  sender: Sender,
  language: string,
): Promise<void> => {
  await deps.chats.chooseLanguage(sender.chat, language);
  const speaking = { ...sender, language };
  await deps.outbox.change(speaking, sender.messageId, await settingsOf(deps, speaking));
};

/** The format of videos that are begun from now on; undefined: by the photos. */
export const chooseRatio = async (
  deps: SettingsDependencies,
  sender: Sender,
  ratio: Ratio | undefined,
): Promise<void> => {
  await deps.chats.setRatio(sender.chat, ratio);
  await deps.outbox.change(sender, sender.messageId, await settingsOf(deps, sender));
};

const settingsOf = async ({ chats }: SettingsDependencies, { chat, language }: Sender): Promise<Said> => {
  const { ratio } = await chats.open(chat);
  return { is: 'settings', language, ...(ratio === undefined ? {} : { ratio }) };
};
