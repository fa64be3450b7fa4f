import { join } from 'node:path';
import { type Bot, InputFile } from 'grammy';
import sharp from 'sharp';

/** A short H.264 video, made for this test: a bar of light that moves over a dusk. */
const dusk = join(import.meta.dirname, 'dusk.mp4');
const [width, height, duration] = [640, 360, 3];

/** What the test lets the bot go on with. */
export interface EchoBot {
  /** Resolves once the bot has been told to make a video and shows its first progress. */
  readonly working: Promise<void>;
  /** Shows further progress, 0-100. */
  progress(percent: number): Promise<void>;
  /** Sends the video. */
  finish(): Promise<void>;
}

/** The bot of the browser test: answers as Reelay would, with a video of its own, step by step. */
export function echoBot(bot: Bot): EchoBot {
  let started = (): void => {};
  const working = new Promise<void>(resolve => {
    started = resolve;
  });
  let chatId = 0;
  let statusId = 0;
  let requestId = 0;

  bot.command('start', async ctx => {
    await ctx.reply(
      '<b>Welcome!</b> Send me photos and say what to make of them.\nMore: https://example.org/help',
      {
        parse_mode: 'HTML',
        reply_markup: {
          inline_keyboard: [
            [
              { text: '9:16', callback_data: 'ratio:9:16' },
              { text: '16:9', callback_data: 'ratio:16:9', style: 'primary' },
            ],
            [{ text: 'Delete everything', callback_data: 'delete', style: 'danger' }],
          ],
        },
      },
    );
  });
  bot.command('silent', async ctx => {
    await ctx.reply('Press me', {
      reply_markup: { inline_keyboard: [[{ text: 'Wait', callback_data: 'wait' }]] },
    });
  });
  bot.command('keys', async ctx => {
    await ctx.reply('Choose', {
      reply_markup: { keyboard: [['Lo-fi', 'Piano'], ['No music']], one_time_keyboard: true },
    });
  });
  bot.callbackQuery('delete', ctx =>
    ctx.answerCallbackQuery({ text: 'All your photos are gone.', show_alert: true }),
  );
  bot.callbackQuery(/^ratio:/, ctx =>
    ctx.answerCallbackQuery({ text: `Now ${ctx.callbackQuery.data.slice(6)}` }),
  );
  bot.on('edited_message:text', async ctx => {
    await ctx.reply(`You changed it to “${ctx.editedMessage.text}”`);
  });
  bot.on(['message:caption', 'message:media'], async ctx => {
    if (ctx.message.caption === undefined) return;
    chatId = ctx.chat.id;
    requestId = ctx.message.message_id;
    await ctx.react('👀');
    await ctx.replyWithChatAction('upload_video');
    const status = await ctx.reply(progressText(5), { parse_mode: 'HTML', ...cancel });
    statusId = status.message_id;
    started();
  });
  bot.on('message:text', async ctx => {
    await ctx.reply(`You said: ${ctx.message.text}`, {
      reply_parameters: { message_id: ctx.message.message_id },
    });
  });

  return {
    working,
    progress: async percent => {
      await bot.api.editMessageText(chatId, statusId, progressText(percent), {
        parse_mode: 'HTML',
        ...cancel,
      });
    },
    finish: async () => {
      const picture = sharp({ create: { width, height, channels: 3, background: '#7c4a5c' } }).jpeg();
      const cover = await picture.toBuffer();
      const thumbnail = await sharp(cover).resize(320, 180).jpeg().toBuffer();
      await bot.api.sendVideo(chatId, new InputFile(dusk, 'lisbon.mp4'), {
        width,
        height,
        duration,
        cover: new InputFile(cover, 'cover.jpg'),
        thumbnail: new InputFile(thumbnail, 'thumbnail.jpg'),
        supports_streaming: true,
        caption: 'Your video is ready: 5 photos, calm piano.',
        reply_parameters: { message_id: requestId },
        reply_markup: {
          inline_keyboard: [
            [
              { text: 'Make it vertical', callback_data: 'ratio:9:16' },
              { text: 'Change music', callback_data: 'ratio:1:1' },
            ],
            [{ text: 'Copy the title', copy_text: { text: 'Lisbon' } }],
          ],
        },
      });
      await bot.api.deleteMessage(chatId, statusId);
    },
  };
}

const cancel = { reply_markup: { inline_keyboard: [[{ text: 'Cancel', callback_data: 'ratio:none' }]] } };

function progressText(percent: number): string {
  const full = Math.round(percent / 10);
  return `<b>Rendering your video</b>\n${'▓'.repeat(full)}${'░'.repeat(10 - full)} ${percent} %\nAbout 20 s left`;
}
