import type { Message } from 'grammy/types';
import type { Context } from 'grammy/web';

const messageOf = (ctx: Context): Message | undefined => ctx.message ?? ctx.editedMessage;

/** Everything in a private chat; in groups only commands, mentions of the bot and replies to it. */
export const isForUs = (ctx: Context): boolean => {
  if (ctx.chat?.type === 'private' || ctx.callbackQuery) return true;
  const message = messageOf(ctx);
  if (!message) return false;
  return message.reply_to_message?.from?.id === ctx.me.id || isMentioned(ctx, message);
};

const isMentioned = (ctx: Context, message: Message): boolean => {
  const text = message.text ?? message.caption ?? '';
  const entities = message.entities ?? message.caption_entities ?? [];
  const name = `@${ctx.me.username}`.toLowerCase();
  return entities.some(({ type, offset, length }) => {
    const words = text.slice(offset, offset + length).toLowerCase();
    if (type === 'mention') return words === name;
    // A command with another bot's name is theirs; one without a name is everybody's.
    return type === 'bot_command' && (words.endsWith(name) || !words.includes('@'));
  });
};

/**
 * The words of a message or its caption, without the bot's own name. The caption of a forwarded photo is somebody
 * else's and asks for nothing.
 */
export const requestIn = (ctx: Context): string | undefined => {
  const message = messageOf(ctx);
  if (!message || (message.forward_origin && message.text === undefined)) return undefined;
  const name = new RegExp(`@${ctx.me.username}(?![A-Za-z0-9_])`, 'giu');
  const words = (message.text ?? message.caption ?? '').replaceAll(name, '').trim();
  return words === '' ? undefined : words;
};
