import type { Message, UserFromGetMe } from 'grammy/types';
import { Bot, type Context } from 'grammy/web';
import type { Sender } from '../core/sender.ts';
import { suggestions } from '../core/suggestion.ts';
import type { ApiSettings } from './api.ts';
import { parseCallbackData } from './callback-data.ts';
import type { Conversation } from './conversation.ts';
import { intakeOf } from './intake.ts';
import { senderOf } from './sender-of.ts';

export interface BotSettings extends ApiSettings {
  /** Known beforehand, so that no cold start has to ask Telegram who we are. */
  readonly me: UserFromGetMe;
  /** Bytes that Telegram hands over per file: 20 MiB in its cloud, more with one's own server. */
  readonly downloadLimit: number;
}

/**
 * Reads updates and calls the conversation. It says nothing itself and decides nothing beyond what an update is;
 * updates are handed to `handleUpdate`, never fetched.
 */
export const createBot = (settings: BotSettings, conversation: Conversation): Bot => {
  const bot = new Bot(settings.token, {
    botInfo: settings.me,
    ...(settings.root === undefined ? {} : { client: { apiRoot: settings.root } }),
  });

  bot.use(async (ctx, next) => {
    const sender = senderOf(ctx);
    if (!sender || !isForUs(ctx)) return;
    if (conversation.isWelcome(sender)) await next();
    else if (ctx.message) await conversation.turnAway(sender);
  });

  bot.command('start', addressed(conversation.greet));
  bot.command('help', addressed(conversation.help));
  bot.command('status', addressed(conversation.showStatus));
  bot.command('credits', addressed(conversation.showCredits));
  bot.command('export', addressed(conversation.exportVideo));
  bot.command('new', addressed(conversation.startOver));
  bot.command(
    'cancel',
    addressed(sender => conversation.cancel(sender)),
  );
  bot.command(
    'undo',
    addressed(sender => conversation.ask(sender, suggestions.undo)),
  );

  bot.on('callback_query:data', async ctx => {
    const sender = senderOf(ctx);
    const press = parseCallbackData(ctx.callbackQuery.data);
    if (!sender || !press) return;
    switch (press.is) {
      case 'ask':
        return conversation.ask(sender, suggestions[press.suggestion]);
      case 'cancel':
        return conversation.cancel(sender, press.jobId);
      case 'export':
        return conversation.exportVideo(sender);
      case 'start-over':
        return conversation.startOver(sender);
    }
  });

  bot.on('message', async ctx => {
    const sender = senderOf(ctx);
    if (!sender) return;
    await takeFile(sender, ctx.message);
    const request = requestIn(ctx);
    if (request !== undefined) await conversation.ask(sender, request);
  });

  const takeFile = async (sender: Sender, message: Message): Promise<void> => {
    const intake = intakeOf(message);
    if (intake === undefined) return;
    if (intake.is === 'unsupported') return conversation.refuseUnsupported(sender, intake.name);
    const { asset } = intake;
    if ((asset.size ?? 0) > settings.downloadLimit) return conversation.refuseTooBig(sender, asset.name);
    await conversation.receive(sender, asset);
  };

  return bot;
};

const addressed = (act: (sender: Sender) => Promise<void>) => async (ctx: Context) => {
  const sender = senderOf(ctx);
  if (sender) await act(sender);
};

/** Everything in a private chat; in groups only what mentions the bot or replies to it. */
const isForUs = (ctx: Context): boolean => {
  if (ctx.chat?.type === 'private' || ctx.callbackQuery) return true;
  const message = ctx.message;
  if (!message) return false;
  const repliesToUs = message.reply_to_message?.from?.id === ctx.me.id;
  return repliesToUs || (message.text ?? message.caption ?? '').includes(`@${ctx.me.username}`);
};

/** The words of a message or its caption, without the bot's own name. */
const requestIn = (ctx: Context): string | undefined => {
  const words = (ctx.message?.text ?? ctx.message?.caption ?? '')
    .replaceAll(`@${ctx.me.username}`, '')
    .trim();
  return words === '' ? undefined : words;
};
