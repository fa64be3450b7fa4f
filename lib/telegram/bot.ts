import type { Message, UserFromGetMe } from 'grammy/types';
import { Bot, type Context } from 'grammy/web';
import type { Sender } from '../core/sender.ts';
import { needsPhotos, type SuggestionId } from '../core/suggestion.ts';
import { isForUs, requestIn } from './addressed.ts';
import { mayDeleteEverything } from './administrators.ts';
import type { ApiSettings } from './api.ts';
import { parseCallbackData } from './callback-data.ts';
import type { AskedWith, Conversation } from './conversation.ts';
import { intakeOf } from './intake.ts';
import { senderOf } from './sender-of.ts';
import { textsFor } from './texts.ts';
import { suggestionInWords } from './wording-requests.ts';

export interface BotSettings extends ApiSettings {
  /** Known beforehand, so that no cold start has to ask Telegram who we are. */
  readonly me: UserFromGetMe;
  /** Bytes that Telegram hands over per file: 20 MiB in its cloud, more with one's own server. */
  readonly downloadLimit: number;
}

/** An update of somebody who has been let in. */
type Admitted = Context & { sender: Sender };

/**
 * Reads updates and calls the conversation. It decides nothing beyond what an update is, and says nothing itself but who
 * may delete in a group, which only Telegram knows; updates are handed to `handleUpdate`, never fetched.
 */
export const createBot = (settings: BotSettings, conversation: Conversation): Bot<Admitted> => {
  const bot = new Bot<Admitted>(settings.token, {
    botInfo: settings.me,
    ...(settings.root === undefined ? {} : { client: { apiRoot: settings.root } }),
  });

  bot.use(async (ctx, next) => {
    const sender = senderOf(ctx);
    if (!sender || !(isForUs(ctx) || (await isOfKnownAlbum(sender, ctx.message)))) return;
    const admitted = await conversation.admit(sender, invitationIn(ctx));
    if (!admitted) return;
    ctx.sender = admitted;
    await next();
  });

  const isOfKnownAlbum = async (sender: Sender, message: Message | undefined): Promise<boolean> =>
    message?.media_group_id !== undefined && (await conversation.hasAlbum(sender, message.media_group_id));

  const commands: Readonly<Record<string, (sender: Sender, words: string) => Promise<void>>> = {
    start: conversation.greet,
    help: conversation.help,
    status: conversation.showStatus,
    credits: conversation.showCredits,
    export: conversation.exportVideo,
    new: conversation.startOver,
    cancel: sender => conversation.cancel(sender),
    undo: sender => conversation.ask(sender, suggested(sender, 'undo')),
    settings: conversation.showSettings,
    privacy: conversation.showPrivacy,
    admin: conversation.administer,
  };
  for (const [command, act] of Object.entries(commands)) {
    // An edited command is not a second one.
    bot.on('message').command(command, ctx => act(ctx.sender, String(ctx.match).trim()));
  }

  bot.on('message').command('delete', async ctx => {
    if (await mayDeleteEverything(ctx, ctx.sender)) await conversation.confirmDelete(ctx.sender);
  });

  bot.on('callback_query:data', async ctx => {
    const { sender, callbackQuery } = ctx;
    const press = parseCallbackData(callbackQuery.data);
    switch (press?.is) {
      case 'ask':
        return conversation.ask(sender, suggested(sender, press.suggestion), {
          needsPhotos: needsPhotos(press.suggestion),
        });
      case 'cancel':
        return conversation.cancel(sender, press.jobId);
      case 'export':
        return conversation.exportVideo(sender);
      case 'status':
        return conversation.showStatus(sender);
      case 'credits':
        return conversation.showCredits(sender);
      case 'send-file':
        return conversation.sendFile(sender, press.video);
      case 'start-over':
        return conversation.startOver(sender);
      case 'language':
        return conversation.chooseLanguage(sender, press.language);
      case 'ratio':
        return conversation.chooseRatio(sender, press.ratio === 'automatic' ? undefined : press.ratio);
      case 'delete-all':
        if (await mayDeleteEverything(ctx, sender)) await conversation.deleteEverything(sender);
        return;
      case 'keep-all':
        return conversation.keepEverything(sender);
    }
  });

  bot.on('message', async ctx => {
    const { sender, message } = ctx;
    await takeFile(sender, message);
    const photo = photoRepliedTo(ctx);
    // In a group the photo may have come before anybody mentioned the bot.
    if (photo) await takeFile({ ...sender, messageId: photo.message_id }, photo);
    const request = requestIn(ctx);
    if (request !== undefined) await conversation.ask(sender, request, askedWith(message, photo));
  });

  bot.on('edited_message', async ctx => {
    const { sender, editedMessage } = ctx;
    const request = requestIn(ctx);
    if (request === undefined || request.startsWith('/')) return;
    await conversation.revise(sender, request, askedWith(editedMessage, photoRepliedTo(ctx)));
  });

  const takeFile = async (sender: Sender, message: Message): Promise<void> => {
    const intake = intakeOf(message);
    if (intake === undefined) return;
    if (intake.is === 'unsupported') return conversation.refuseUnsupported(sender, intake.name);
    const { asset } = intake;
    if ((asset.size ?? 0) > settings.downloadLimit) return conversation.offerUpload(sender, asset.name);
    await conversation.receive(sender, asset);
  };

  return bot;
};

const suggested = ({ language }: Sender, suggestion: SuggestionId): string =>
  suggestionInWords(suggestion, textsFor(language));

/** The code in `/start <code>`, which is what a link to the bot can carry. */
const invitationIn = (ctx: Context): string | undefined =>
  /^\/start(?:@\w+)? ([\w-]{1,64})$/.exec(ctx.message?.text ?? '')?.[1];

/** The message with a photo or clip that this one replies to, unless it is the bot's own video. */
const photoRepliedTo = (ctx: Context): Message | undefined => {
  const replied = (ctx.message ?? ctx.editedMessage)?.reply_to_message;
  if (!replied || replied.from?.id === ctx.me.id) return undefined;
  return intakeOf(replied)?.is === 'asset' ? replied : undefined;
};

const askedWith = (message: Message, photo: Message | undefined): AskedWith => ({
  ...(photo ? { about: photo.message_id } : {}),
  ...(message.media_group_id === undefined ? {} : { albumId: message.media_group_id }),
});
