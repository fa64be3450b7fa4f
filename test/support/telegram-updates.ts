import type { Message, Update } from 'grammy/types';
import * as z from 'zod';

/** Where a test's messages come from. */
export interface From {
  readonly chatId: number;
  readonly userId?: number;
  readonly language?: string;
  readonly group?: boolean;
  readonly threadId?: number;
}

type Content = Partial<Omit<Message, 'message_id' | 'chat' | 'date' | 'from'>>;

let updates = 500_000;

/** Telegram's types tell kinds of messages apart; what is made here is any of them. */
const anyMessage = z.custom<Message>();
const anyUpdate = z.custom<Update>();

const person = ({ chatId, userId = chatId, language = 'en' }: From) => ({
  id: userId,
  is_bot: false,
  first_name: 'Ada Lovelace',
  language_code: language,
});

const message = (from: From, messageId: number, content: Content): Message =>
  anyMessage.parse({
    message_id: messageId,
    // Tests let time pass on a clock of their own: when it was sent is not told.
    date: 0,
    from: person(from),
    chat: from.group
      ? { id: from.chatId, type: 'supergroup', title: 'Friends' }
      : { id: from.chatId, type: 'private', first_name: 'Ada Lovelace' },
    ...(from.threadId === undefined ? {} : { message_thread_id: from.threadId, is_topic_message: true }),
    ...entitiesIn(content),
    ...content,
  });

/** Commands and mentions as Telegram marks them. */
const entitiesIn = ({ text, caption }: Content): Content => {
  const found = [...(text ?? caption ?? '').matchAll(/^\/\w+(?:@\w+)?|@\w+/g)].map(match => ({
    type: match[0].startsWith('/') ? ('bot_command' as const) : ('mention' as const),
    offset: match.index,
    length: match[0].length,
  }));
  return text === undefined ? { caption_entities: found } : { entities: found };
};

const update = (content: object): Update => anyUpdate.parse({ update_id: ++updates, ...content });

export const sent = (from: From, messageId: number, content: Content): Update =>
  update({ message: message(from, messageId, content) });

export const edited = (from: From, messageId: number, content: Content): Update =>
  update({ edited_message: message(from, messageId, content) });

export const pressed = (from: From, messageId: number, data: string): Update =>
  update({
    callback_query: {
      id: String(updates),
      from: person(from),
      chat_instance: '1',
      data,
      message: message(from, messageId, { text: '…' }),
    },
  });

/** A photo's content, in two sizes. */
export const photo = (id: string, rest: Content = {}): Content => ({
  photo: [
    { file_id: `${id}-small`, file_unique_id: `${id}-s`, width: 90, height: 60, file_size: 1000 },
    { file_id: id, file_unique_id: `${id}-l`, width: 1280, height: 853, file_size: 100_000 },
  ],
  ...rest,
});

/** The message as others reply to it. */
export const repliedTo = (from: From, messageId: number, content: Content): Content =>
  z.custom<Content>().parse({ reply_to_message: message(from, messageId, content) });
