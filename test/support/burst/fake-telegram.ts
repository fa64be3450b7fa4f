import { Hono } from 'hono';
import * as z from 'zod';
import { markedPhoto } from './marked-photo.ts';
import { photosIn } from './marked-video.ts';
import { readCall } from './read-call.ts';
import { type Served, serve } from './serve.ts';

/** What a chat has seen of the bot. */
export interface SeenChat {
  /** Per video that was sent: the photos it shows, in order. */
  readonly videos: readonly (readonly string[])[];
  readonly texts: readonly string[];
  /** The message whose request was ended with a thumb up. */
  readonly doneMessageId: number | undefined;
}

export interface FakeTelegram extends Served {
  chat(chatId: number): SeenChat;
  /** Resolves when this many chats have been told that they are done; rejects after `patienceMs` with what is missing. */
  done(chats: number, patienceMs: number): Promise<void>;
  /** Resolves when the bot has called nothing for so long. */
  quiet(ms: number): Promise<void>;
}

/** How long an empty getUpdates is held open, ms. */
const pollMs = 1000;
const done = '👌';

const calledWith = z.looseObject({
  chat_id: z.coerce.number().optional(),
  message_id: z.coerce.number().optional(),
  text: z.string().optional(),
  file_id: z.string().optional(),
  reaction: z.array(z.looseObject({ emoji: z.string().optional() })).optional(),
});

/** Telegram as a bot sees it, without limits and without people: it hands out photos and keeps what is sent. */
export async function startFakeTelegram(): Promise<FakeTelegram> {
  const videos = new Map<number, (readonly string[])[]>();
  const texts = new Map<number, string[]>();
  const doneMessages = new Map<number, number>();
  let messages = 1_000_000;
  let lastCallAt = Date.now();
  let onDone = (): void => {};

  const sent = (chatId: number, content: object = {}) => ({
    message_id: ++messages,
    date: 1,
    chat: { id: chatId, type: 'private', first_name: 'Somebody' },
    ...content,
  });
  const call = (method: string, body: Readonly<Record<string, unknown>>, video: Uint8Array | undefined) => {
    const { chat_id: chatId = 0, message_id: messageId = 0, ...given } = calledWith.parse(body);
    switch (method) {
      case 'getMe':
        return { id: 4242, is_bot: true, first_name: 'Reelay', username: 'burst_bot' };
      case 'getWebhookInfo':
        return { url: '', has_custom_certificate: false, pending_update_count: 0 };
      case 'getMyName':
        return { name: 'Burst' };
      case 'getMyCommands':
        return [];
      case 'getMyDescription':
        return { description: '' };
      case 'getMyShortDescription':
        return { short_description: '' };
      case 'getFile':
        return {
          file_id: given.file_id,
          file_unique_id: given.file_id,
          file_path: `photos/${given.file_id}.jpg`,
        };
      case 'sendVideo':
        videos.set(chatId, [
          ...(videos.get(chatId) ?? []),
          (video && photosIn(video)) ?? ['no video of the backend'],
        ]);
        return sent(chatId, { video: { file_id: `video-${messages}`, file_unique_id: `v${messages}` } });
      case 'sendMessage':
      case 'editMessageText':
        texts.set(chatId, [...(texts.get(chatId) ?? []), given.text ?? '']);
        return sent(chatId, { text: given.text });
      case 'setMessageReaction':
        if (given.reaction?.some(({ emoji }) => emoji === done)) {
          doneMessages.set(chatId, messageId);
          onDone();
        }
        return true;
      default:
        return true;
    }
  };

  const app = new Hono();
  app.get('/file/:bot/photos/:name', context =>
    context.body(markedPhoto(context.req.param('name').replace(/\.jpg$/, '')), 200, {
      'content-type': 'image/jpeg',
    }),
  );
  app.post('/:bot/getUpdates', async context => {
    await new Promise(resolve => setTimeout(resolve, pollMs));
    return context.json({ ok: true, result: [] });
  });
  app.on(['GET', 'POST'], '/:bot/:method', async context => {
    lastCallAt = Date.now();
    const { fields, video } = await readCall(context.req.raw);
    return context.json({ ok: true, result: call(context.req.param('method'), fields, video) });
  });
  const served = await serve(app);

  return {
    ...served,
    chat: chatId => ({
      videos: videos.get(chatId) ?? [],
      texts: texts.get(chatId) ?? [],
      doneMessageId: doneMessages.get(chatId),
    }),
    done: (chats, patienceMs) =>
      new Promise((resolve, reject) => {
        const late = setTimeout(
          () =>
            reject(new Error(`After ${patienceMs} ms only ${doneMessages.size} of ${chats} chats are done.`)),
          patienceMs,
        );
        onDone = () => {
          if (doneMessages.size < chats) return;
          clearTimeout(late);
          resolve();
        };
        onDone();
      }),
    async quiet(ms) {
      for (let left = ms; left > 0; left = lastCallAt + ms - Date.now()) {
        await new Promise(resolve => setTimeout(resolve, left));
      }
    },
  };
}
