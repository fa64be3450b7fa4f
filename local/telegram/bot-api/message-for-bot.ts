import { type Media, mainFile, type Picture, type StoredFile } from '../store/media.ts';
import type { Chat, Message } from '../store/message.ts';
import type { World } from '../store/world.ts';

/** The bot as others see it. */
export interface BotIdentity {
  readonly id: number;
  readonly username: string;
  readonly defaultName: string;
}

/** A Bot API Message: what `message` is to the bot, with the message it replies to one level deep. */
export function messageForBot(world: World, bot: BotIdentity, message: Message): Record<string, unknown> {
  const repliedTo =
    message.reply_to === undefined ? undefined : world.message(message.chat_id, message.reply_to);
  return {
    ...plainMessage(world, bot, message),
    ...(repliedTo ? { reply_to_message: plainMessage(world, bot, repliedTo) } : {}),
  };
}

function plainMessage(world: World, bot: BotIdentity, message: Message): Record<string, unknown> {
  const chat = world.chat(message.chat_id);
  const { text, entities } = message.body;
  const prefix = message.media ? 'caption' : 'text';
  const entitiesKey = message.media ? 'caption_entities' : 'entities';
  return {
    message_id: message.message_id,
    from: message.from_bot ? botUser(world, bot) : chat && personUser(chat),
    chat: chat && privateChat(chat),
    date: message.date,
    ...(message.edit_date === undefined ? {} : { edit_date: message.edit_date }),
    ...(message.media_group_id === undefined ? {} : { media_group_id: message.media_group_id }),
    ...(message.media ? mediaForBot(message.media) : {}),
    ...(text === '' ? {} : { [prefix]: text }),
    ...(entities.length === 0 ? {} : { [entitiesKey]: entities }),
    ...(message.caption_above ? { show_caption_above_media: true } : {}),
    ...(message.keyboard && 'inline_keyboard' in message.keyboard ? { reply_markup: message.keyboard } : {}),
  };
}

export function botUser(world: World, bot: BotIdentity): Record<string, unknown> {
  return {
    id: bot.id,
    is_bot: true,
    first_name: world.profile().name[''] ?? bot.defaultName,
    username: bot.username,
  };
}

export function personUser(chat: Chat): Record<string, unknown> {
  return { id: chat.id, is_bot: false, first_name: chat.name, language_code: chat.languageCode };
}

export function privateChat(chat: Chat): Record<string, unknown> {
  return { id: chat.id, type: 'private', first_name: chat.name };
}

function mediaForBot(media: Media): Record<string, unknown> {
  switch (media.kind) {
    case 'photo':
      return { photo: media.sizes.map(pictureForBot) };
    case 'video':
    case 'animation': {
      const { width, height, duration } = media;
      const moving = {
        ...fileForBot(mainFile(media)),
        width,
        height,
        duration,
        ...thumbnailForBot(media.thumbnail),
        ...(media.kind === 'video' && media.cover ? { cover: media.cover.map(pictureForBot) } : {}),
      };
      // For backward compatibility Telegram sets `document` beside `animation`.
      return media.kind === 'video' ? { video: moving } : { animation: moving, document: moving };
    }
    case 'audio': {
      const { duration, title, performer } = media;
      return {
        audio: {
          ...fileForBot(media.file),
          duration,
          ...(title === undefined ? {} : { title }),
          ...(performer === undefined ? {} : { performer }),
          ...thumbnailForBot(media.thumbnail),
        },
      };
    }
    case 'document':
      return { document: { ...fileForBot(media.file), ...thumbnailForBot(media.thumbnail) } };
  }
}

function thumbnailForBot(thumbnail: Picture | undefined): Record<string, unknown> {
  return thumbnail ? { thumbnail: pictureForBot(thumbnail) } : {};
}

function pictureForBot({
  width,
  height,
  file_id,
  file_unique_id,
  file_size,
}: Picture): Record<string, unknown> {
  return { file_id, file_unique_id, width, height, file_size };
}

function fileForBot({ path: _path, ...file }: StoredFile): Record<string, unknown> {
  return file;
}
