import { botUser, messageForBot, personUser, privateChat } from '../bot-api/message-for-bot.ts';
import type { BotApiContext } from '../bot-api/method.ts';
import { albumId } from '../bot-api/send-media-group.ts';
import { queueUpdate } from '../delivery/queue-update.ts';
import { trimmed } from '../entities/entity.ts';
import { findEntities } from '../entities/find-entities.ts';
import { MAX_TEXT_CHARS } from '../limits.ts';
import { albumsOf, personMedia } from '../media/person-media.ts';
import type { Upload } from '../store/file-store.ts';
import type { Media } from '../store/media.ts';
import type { Chat, Message } from '../store/message.ts';

/** Why something a person wants to do cannot be done; shown on the page. */
export interface Impossible {
  readonly kind: 'impossible';
  readonly reason: string;
}

export type Sent = { readonly kind: 'sent'; readonly messages: readonly Message[] } | Impossible;

type Draft = Omit<Message, 'message_id' | 'from_bot' | 'date' | 'revision' | 'chat_id'>;

/** Everything that a person does in a chat; each act becomes the updates that Telegram makes of it. */
export interface PersonSends {
  text(chat: Chat, text: string, replyTo?: number): Sent;
  /** Several files become albums, each file an update of its own; `asFiles` keeps pictures byte for byte. */
  files(chat: Chat, uploads: readonly Upload[], options: FilesOptions): Promise<Sent>;
  edit(chat: Chat, messageId: number, text: string): Sent;
  /** Presses a button; the answer comes as a live event with the same id. */
  press(chat: Chat, messageId: number, row: number, column: number): Pressed | Impossible;
  /** Stops the bot, or lets it write again. */
  block(chat: Chat, blocked: boolean): void;
}

export interface FilesOptions {
  readonly caption: string;
  readonly asFiles: boolean;
  readonly replyTo?: number | undefined;
}

export interface Pressed {
  readonly kind: 'pressed';
  readonly queryId: string;
}

export function createPersonSends(context: BotApiContext): PersonSends {
  const { world, bot, now } = context;
  const seconds = () => Math.floor(now() / 1000);

  const store = (chat: Chat, draft: Draft): Message => {
    const message: Message = {
      ...draft,
      message_id: world.nextMessageId(),
      chat_id: chat.id,
      from_bot: false,
      date: seconds(),
      revision: 0,
    };
    world.record({ type: 'message-saved', message });
    queueUpdate(world, now(), 'message', chat.id, messageForBot(world, bot, message));
    return message;
  };

  const body = (text: string) => findEntities(trimmed({ text, entities: [] }));
  const replying = (replyTo: number | undefined) => (replyTo === undefined ? {} : { reply_to: replyTo });

  return {
    text: (chat, text, replyTo) => {
      const parts = split(body(text).text);
      if (parts.length === 0) return { kind: 'impossible', reason: 'There is nothing to send.' };
      const messages = parts.map((part, index) =>
        store(chat, { body: body(part), ...(index === 0 ? replying(replyTo) : {}) }),
      );
      return { kind: 'sent', messages };
    },

    files: async (chat, uploads, { caption, asFiles, replyTo }) => {
      const made: Media[] = [];
      for (const upload of uploads) {
        if (upload.size === 0) return { kind: 'impossible', reason: `${upload.fileName} is empty.` };
        const media = await personMedia(context.files, upload, asFiles);
        world.record({ type: 'media-saved', media });
        made.push(media);
      }
      const captioned = body(caption);
      const messages: Message[] = [];
      for (const album of albumsOf(made)) {
        const group = album.length > 1 ? { media_group_id: albumId(world.serial()) } : {};
        for (const media of album) {
          const isFirst = messages.length === 0;
          const draft = { media, ...group, ...(isFirst ? replying(replyTo) : {}) };
          messages.push(store(chat, { ...draft, body: isFirst ? captioned : { text: '', entities: [] } }));
        }
      }
      return { kind: 'sent', messages };
    },

    edit: (chat, messageId, text) => {
      const message = world.message(chat.id, messageId);
      if (!message || message.from_bot)
        return { kind: 'impossible', reason: 'Only own messages can be edited.' };
      const changed = body(text);
      if (changed.text === '' && !message.media)
        return { kind: 'impossible', reason: 'There is nothing to send.' };
      if (changed.text === message.body.text) return { kind: 'sent', messages: [message] };
      const edited: Message = { ...message, body: changed, edit_date: seconds() };
      world.record({ type: 'message-saved', message: edited });
      queueUpdate(world, now(), 'edited_message', chat.id, messageForBot(world, bot, edited));
      return { kind: 'sent', messages: [edited] };
    },

    press: (chat, messageId, row, column) => {
      const message = world.message(chat.id, messageId);
      const keyboard = message?.keyboard;
      const button =
        keyboard && 'inline_keyboard' in keyboard ? keyboard.inline_keyboard[row]?.[column] : undefined;
      if (!message || button?.callback_data === undefined || button.disabled) {
        return { kind: 'impossible', reason: 'This button is gone.' };
      }
      const queryId = String(4_300_000_000_000_000_000n + BigInt(world.serial()));
      context.presses.add(queryId, chat.id);
      queueUpdate(world, now(), 'callback_query', chat.id, {
        id: queryId,
        from: personUser(chat),
        message: messageForBot(world, bot, message),
        chat_instance: String(-7_000_000_000_000_000_000n - BigInt(chat.id)),
        data: button.callback_data,
      });
      return { kind: 'pressed', queryId };
    },

    block: (chat, blocked) => {
      if ((chat.blockedBot ?? false) === blocked) return;
      world.record({ type: 'chat-opened', chat: { ...chat, blockedBot: blocked } });
      const member = (isMember: boolean) =>
        isMember
          ? { user: botUser(world, bot), status: 'member' }
          : { user: botUser(world, bot), status: 'kicked', until_date: 0 };
      queueUpdate(world, now(), 'my_chat_member', chat.id, {
        chat: privateChat(chat),
        from: personUser(chat),
        date: seconds(),
        old_chat_member: member(blocked),
        new_chat_member: member(!blocked),
      });
    },
  };
}

/** Long texts leave a person's app in pieces. */
function split(text: string): string[] {
  const characters = [...text];
  const parts: string[] = [];
  while (characters.length > 0) {
    const part = characters.splice(0, MAX_TEXT_CHARS).join('').trim();
    if (part !== '') parts.push(part);
  }
  return parts;
}
