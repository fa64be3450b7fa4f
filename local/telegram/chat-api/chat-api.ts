import { fileTypeFromFile } from 'file-type';
import { type Context, Hono } from 'hono';
import type * as z from 'zod';
import { BotApiError } from '../bot-api/bot-api-error.ts';
import type { BotApiContext } from '../bot-api/method.ts';
import { readRequestFields } from '../bot-api/request-fields.ts';
import { MAX_PERSON_UPLOAD_BYTES } from '../limits.ts';
import { serveFile } from '../serve-file.ts';
import type { Chat } from '../store/message.ts';
import { commandsFor, inLanguage } from '../store/profile.ts';
import { chatEvents } from './chat-events.ts';
import { createPersonSends, type Impossible, type Sent } from './person-sends.ts';
import { type ChatSummary, newChatSchema, pressSchema, textSchema } from './wire.ts';

/** Messages in one answer. */
const PAGE_MESSAGES = 60;

/** Ids of people start here when the page opens a chat; bots keep them in 52 bits. */
const FIRST_CHAT_ID = 700_000_001;

/** Types shown in place; everything else is only ever downloaded. */
const shownInPlace = /^(?:image\/(?:jpeg|png|webp|gif|avif)|video\/(?:mp4|quicktime|webm|x-m4v)|audio\/.+)$/u;

/** The private interface of the chat page under `/chat`: chats, messages, acts of people, files, events. */
export function createChatApi(context: BotApiContext, ended: AbortSignal): Hono {
  const { world, files, live, bot, now } = context;
  const sends = createPersonSends(context);
  const api = new Hono();

  const summary = (chat: Chat): ChatSummary => {
    const profile = world.profile();
    const last = world.messages(chat.id).at(-1);
    return {
      chat,
      ...(last ? { last } : {}),
      bot: {
        name: inLanguage(profile.name, chat.languageCode) ?? bot.defaultName,
        username: bot.username,
        description: inLanguage(profile.description, chat.languageCode) ?? '',
        shortDescription: inLanguage(profile.short_description, chat.languageCode) ?? '',
      },
      commands: [...commandsFor(profile, chat.id, chat.languageCode)],
    };
  };

  const chatOf = (c: Context): Chat | undefined => world.chat(Number(c.req.param('chatId')));
  const noChat = (c: Context) => c.json({ kind: 'impossible', reason: 'There is no such chat.' }, 404);
  const said = (
    c: Context,
    result: Sent | Impossible | { readonly kind: 'pressed'; readonly queryId: string },
  ) => c.json(result, result.kind === 'impossible' ? 422 : 200);

  api.get('/api/chats', c => c.json(world.chats().map(summary)));

  api.post('/api/chats', async c => {
    const wish = await parsed(c, newChatSchema);
    if (!wish) return c.json({ kind: 'impossible', reason: 'A chat needs a name and a language.' }, 422);
    const taken = world.chats().map(chat => chat.id);
    const id = wish.chatId ?? Math.max(FIRST_CHAT_ID - 1, ...taken) + 1;
    const { name, languageCode } = wish;
    const old = world.chat(id);
    const chat: Chat = {
      ...old,
      id,
      name,
      languageCode,
      openedAt: old?.openedAt ?? Math.floor(now() / 1000),
    };
    world.record({ type: 'chat-opened', chat });
    return c.json(summary(chat));
  });

  api.get('/api/chats/:chatId/messages', c => {
    const chat = chatOf(c);
    if (!chat) return noChat(c);
    const before = Number(c.req.query('before') ?? Number.POSITIVE_INFINITY);
    const all = world.messages(chat.id).filter(message => message.message_id < before);
    return c.json({ messages: all.slice(-PAGE_MESSAGES), more: all.length > PAGE_MESSAGES });
  });

  api.post('/api/chats/:chatId/text', async c => {
    const chat = chatOf(c);
    const wish = await parsed(c, textSchema);
    if (!chat) return noChat(c);
    return said(c, wish ? sends.text(chat, wish.text, wish.replyTo) : nothing);
  });

  api.post('/api/chats/:chatId/files', async c => {
    const chat = chatOf(c);
    if (!chat) return noChat(c);
    try {
      const { values, uploads } = await readRequestFields(c.req.raw, files, MAX_PERSON_UPLOAD_BYTES);
      const replyTo = Number(values['replyTo']) || undefined;
      const caption = typeof values['caption'] === 'string' ? values['caption'] : '';
      const asFiles = values['asFiles'] === 'true';
      const sent =
        uploads.length > 0 ? await sends.files(chat, uploads, { caption, asFiles, replyTo }) : nothing;
      await files.discard(uploads);
      return said(c, sent);
    } catch (error) {
      if (error instanceof BotApiError) return said(c, { kind: 'impossible', reason: error.message });
      throw error;
    }
  });

  api.patch('/api/chats/:chatId/messages/:messageId', async c => {
    const chat = chatOf(c);
    const wish = await parsed(c, textSchema);
    if (!chat) return noChat(c);
    return said(c, wish ? sends.edit(chat, Number(c.req.param('messageId')), wish.text) : nothing);
  });

  api.post('/api/chats/:chatId/press', async c => {
    const chat = chatOf(c);
    const wish = await parsed(c, pressSchema);
    if (!chat) return noChat(c);
    return said(c, wish ? sends.press(chat, wish.messageId, wish.row, wish.column) : nothing);
  });

  api.post('/api/chats/:chatId/block', c => {
    const chat = chatOf(c);
    if (!chat) return noChat(c);
    sends.block(chat, c.req.query('blocked') !== 'false');
    return c.json(summary(chat));
  });

  api.get('/api/events', () => chatEvents(world, live, ended));

  api.get('/files/:folder/:name', async c => {
    const file = world.fileAt(`${c.req.param('folder')}/${c.req.param('name')}`);
    if (!file) return c.notFound();
    const path = files.pathOf(file);
    const type = (await fileTypeFromFile(path))?.mime ?? '';
    const inPlace = shownInPlace.test(type) && c.req.query('download') === undefined;
    const name = encodeURIComponent(file.file_name ?? file.path.split('/').at(-1) ?? 'file').replaceAll(
      "'",
      '%27',
    );
    return await serveFile(c, path, {
      'content-type': inPlace ? type : 'application/octet-stream',
      'content-disposition': `${inPlace ? 'inline' : 'attachment'}; filename*=UTF-8''${name}`,
      'content-security-policy': "default-src 'none'; sandbox",
      // A file never changes under its path.
      'cache-control': 'private, max-age=31536000, immutable',
    });
  });

  return api;
}

const nothing: Impossible = { kind: 'impossible', reason: 'There is nothing to send.' };

async function parsed<T>(c: Context, schema: z.ZodType<T>): Promise<T | undefined> {
  try {
    return schema.safeParse(await c.req.json()).data;
  } catch {
    return undefined;
  }
}
