import {
  type ChatEvent,
  chatSummarySchema,
  pageOfMessagesSchema,
  pressedSchema,
  sentSchema,
} from './chat-api/wire.ts';
import { chatRequester, type StandInAt } from './chat-requester.ts';
import { findButton } from './find-button.ts';
import { followChatEvents } from './follow-chat-events.ts';
import { CALLBACK_ANSWER_WINDOW_MS } from './limits.ts';
import { type PersonFile, personFilePart } from './person-file.ts';
import type { InlineButton } from './store/keyboard.ts';
import type { Message } from './store/message.ts';
import { withResolvers } from './with-resolvers.ts';

export type { StandInAt } from './chat-requester.ts';
export type { PersonFile } from './person-file.ts';

export type CallbackAnswer =
  | { readonly kind: 'answered'; readonly text: string | undefined; readonly showAlert: boolean }
  /** The bot said nothing while the button's spinner turned. */
  | { readonly kind: 'unanswered' };

/** Someone who writes to the bot, for tests and the demo. Does what the chat page does, by the same interface. */
export interface Person {
  readonly chatId: number;
  sendText(text: string, options?: { replyTo?: number }): Promise<readonly Message[]>;
  /** An album when there are several: separate updates with one media_group_id; the caption sits on the first. */
  sendPhotos(files: readonly PersonFile[], options?: { caption?: string }): Promise<readonly Message[]>;
  /** The file byte for byte, as a document. */
  sendFile(file: PersonFile, options?: { caption?: string }): Promise<Message>;
  editText(messageId: number, text: string): Promise<void>;
  /** Presses the newest inline button with this text, or the one that fits; waits for the bot's answer. */
  press(button: string | ((button: InlineButton) => boolean)): Promise<CallbackAnswer>;
  /** Stops the bot (`/stop` in Telegram's apps), or lets it write again. */
  block(blocked?: boolean): Promise<void>;
  /** The newest messages of the chat, ascending, as they are now. */
  messages(): Promise<readonly Message[]>;
  /** The first message, present or to come, new or edited, that fits. @throws Error after `timeoutMs` */
  waitFor(fits: (message: Message) => boolean, timeoutMs: number): Promise<Message>;
  /** Told of everything that happens in this chat. */
  subscribe(listener: (event: ChatEvent) => void): () => void;
  /** The bytes of a file of a message. */
  download(file: { readonly path: string }): Promise<Uint8Array>;
  /** Ends the connection; the chat stays. */
  leave(): void;
}

/** Opens (or opens again) a chat with the bot. Resolves once the person sees what happens in it. */
export async function person(
  standIn: StandInAt,
  who: { readonly chatId: number; readonly name?: string; readonly languageCode?: string },
): Promise<Person> {
  const { chatId, name = 'Ada', languageCode = 'en' } = who;
  const call = chatRequester(standIn);
  await call('POST', '/api/chats', chatSummarySchema, JSON.stringify({ chatId, name, languageCode }));
  const chat = `/api/chats/${chatId}`;
  const listeners = new Set<(event: ChatEvent) => void>();
  const leaving = new AbortController();
  await followChatEvents(
    () => call.raw('GET', '/api/events', undefined, leaving.signal),
    event => {
      const where =
        event.type === 'message' ? event.message.chat_id : 'chatId' in event ? event.chatId : chatId;
      if (where === chatId) for (const listener of listeners) listener(event);
    },
    leaving.signal,
  );

  const messages = async () => (await call('GET', `${chat}/messages`, pageOfMessagesSchema)).messages;
  const subscribe = (listener: (event: ChatEvent) => void) => {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  };

  const send = async (files: readonly PersonFile[], caption: string | undefined, asFiles: boolean) => {
    const form = new FormData();
    if (caption !== undefined) form.set('caption', caption);
    form.set('asFiles', String(asFiles));
    for (const file of files) form.append('file', ...(await personFilePart(file)));
    return (await call('POST', `${chat}/files`, sentSchema, form)).messages;
  };

  return {
    chatId,
    messages,
    subscribe,
    leave: () => leaving.abort(),
    sendText: async (text, { replyTo } = {}) =>
      (await call('POST', `${chat}/text`, sentSchema, JSON.stringify({ text, replyTo }))).messages,
    sendPhotos: async (files, { caption } = {}) => await send(files, caption, false),
    sendFile: async (file, { caption } = {}) => {
      const [message] = await send([file], caption, true);
      if (!message) throw new Error('The stand-in answered without the message it stored.');
      return message;
    },
    editText: async (messageId, text) => {
      await call('PATCH', `${chat}/messages/${messageId}`, sentSchema, JSON.stringify({ text }));
    },
    block: async (blocked = true) => {
      await call('POST', `${chat}/block?blocked=${blocked}`, chatSummarySchema);
    },
    press: async button => {
      const place = findButton(await messages(), button);
      if (!place)
        throw new Error(
          `No message has a button ${typeof button === 'string' ? `"${button}"` : 'that fits'}.`,
        );
      const answers: Extract<ChatEvent, { type: 'callback-answer' }>[] = [];
      let answered = (): void => {};
      const stop = subscribe(event => {
        if (event.type !== 'callback-answer') return;
        answers.push(event);
        answered();
      });
      try {
        const { queryId } = await call('POST', `${chat}/press`, pressedSchema, JSON.stringify(place));
        const mine = () => answers.find(answer => answer.queryId === queryId);
        await new Promise<void>(resolve => {
          const timer = setTimeout(resolve, CALLBACK_ANSWER_WINDOW_MS);
          answered = () => {
            if (!mine()) return;
            clearTimeout(timer);
            resolve();
          };
          answered();
        });
        const answer = mine();
        return answer
          ? { kind: 'answered', text: answer.text, showAlert: answer.showAlert }
          : { kind: 'unanswered' };
      } finally {
        stop();
      }
    },
    waitFor: async (fits, timeoutMs) => {
      const { promise, resolve, reject } = withResolvers<Message>();
      const timer = setTimeout(
        () => reject(new Error(`No message that fits came within ${timeoutMs} ms.`)),
        timeoutMs,
      );
      const stop = subscribe(event => {
        if (event.type === 'message' && fits(event.message)) resolve(event.message);
      });
      try {
        const present = (await messages()).find(fits);
        return present ?? (await promise);
      } finally {
        // Nobody waits for a rejection that comes after the answer.
        promise.catch(() => {});
        clearTimeout(timer);
        stop();
      }
    },
    download: async file => {
      const response = await call.raw('GET', `/files/${file.path}`);
      if (!response.ok) throw new Error(`The file ${file.path} cannot be downloaded: ${response.status}.`);
      return new Uint8Array(await response.arrayBuffer());
    },
  };
}
