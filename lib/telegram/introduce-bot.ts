import type { Api } from 'grammy/web';
import { textsFor } from './texts.ts';

/** The commands in Telegram's menu, in this order. */
const commands = [
  'new',
  'status',
  'export',
  'undo',
  'cancel',
  'credits',
  'settings',
  'privacy',
  'delete',
  'help',
] as const;

/** Updates that the bot reads; Telegram keeps all others to itself. */
export const allowedUpdates = ['message', 'edited_message', 'callback_query'] as const;

/** Puts the commands into Telegram's menu. Safe to repeat. */
export const introduceBot = async (api: Api): Promise<void> => {
  const texts = textsFor('en');
  await api.setMyCommands(commands.map(command => ({ command, description: texts(`command-${command}`) })));
};

/** Chats that Telegram may send updates of at the same time; the webhook only puts them into a queue. */
const connections = 40;

/** Lets Telegram send updates to `url`, with the secret by which the webhook knows it. Safe to repeat. */
export const connectWebhook = async (api: Api, url: string, secret: string): Promise<void> => {
  await api.setWebhook(url, {
    secret_token: secret,
    allowed_updates: allowedUpdates,
    max_connections: connections,
  });
};
