import { openJournal } from './journal.ts';
import type { JournalEvent, PendingUpdate } from './journal-event.ts';
import { filesOf, type Media, type StoredFile } from './media.ts';
import type { Chat, Message } from './message.ts';
import { emptyProfile, type Profile, type Webhook } from './profile.ts';

/** Room left after a restart for numbers that were given out but not written, such as ids of button presses. */
const SERIALS_SKIPPED = 1000;

/** Where the bot's own numbering of updates starts; Telegram's is as arbitrary. */
const FIRST_UPDATE_ID = 500_000_000;

/** Everything the stand-in knows, kept in a journal. Changes go through `record` alone. */
export interface World {
  chats(): readonly Chat[];
  chat(id: number): Chat | undefined;
  /** Ascending by message_id. */
  messages(chatId: number): readonly Message[];
  message(chatId: number, messageId: number): Message | undefined;
  media(fileId: string): { readonly media: Media; readonly file: StoredFile } | undefined;
  /** The file whose `path` this is. */
  fileAt(path: string): StoredFile | undefined;
  /** Ascending by update_id. */
  pending(): readonly PendingUpdate[];
  webhook(): Webhook | undefined;
  /** Kinds of updates the bot asked for; empty for Telegram's default. */
  allowedUpdates(): readonly string[];
  profile(): Profile;
  /** Messages of all private chats are numbered together, as a bot sees them at Telegram. */
  nextMessageId(): number;
  nextUpdateId(): number;
  /** A number that is never used twice, not even after a restart. */
  serial(): number;
  /** Writes `event` down, applies it, then tells the subscribers. A saved message gets its `revision` here. */
  record(event: JournalEvent): void;
  subscribe(listener: (event: JournalEvent) => void): () => void;
  close(): void;
}

/** Reads what a data folder keeps. The folder exists. */
export function openWorld(dataDir: string): World {
  const { journal, lines } = openJournal(dataDir);
  const chats = new Map<number, Chat>();
  const messages = new Map<number, Map<number, Message>>();
  const media = new Map<string, { media: Media; file: StoredFile }>();
  const filesByPath = new Map<string, StoredFile>();
  const pending = new Map<number, PendingUpdate>();
  const listeners = new Set<(event: JournalEvent) => void>();
  let webhook: Webhook | undefined;
  let allowedUpdates: readonly string[] = [];
  let profile = emptyProfile;
  let seq = 0;
  let lastMessageId = 0;
  let lastUpdateId = FIRST_UPDATE_ID;

  const apply = (event: JournalEvent): void => {
    switch (event.type) {
      case 'chat-opened':
        chats.set(event.chat.id, event.chat);
        break;
      case 'message-saved': {
        const inChat = messages.get(event.message.chat_id) ?? new Map<number, Message>();
        inChat.set(event.message.message_id, event.message);
        messages.set(event.message.chat_id, inChat);
        lastMessageId = Math.max(lastMessageId, event.message.message_id);
        break;
      }
      case 'message-deleted':
        messages.get(event.chat_id)?.delete(event.message_id);
        break;
      case 'media-saved':
        for (const file of filesOf(event.media)) {
          media.set(file.file_id, { media: event.media, file });
          filesByPath.set(file.path, file);
        }
        break;
      case 'update-queued':
        pending.set(event.pending.update_id, event.pending);
        lastUpdateId = Math.max(lastUpdateId, event.pending.update_id);
        break;
      case 'update-done':
        pending.delete(event.update_id);
        break;
      case 'webhook-set':
        webhook = event.webhook ?? undefined;
        if (event.webhook) allowedUpdates = event.webhook.allowed_updates;
        break;
      case 'updates-allowed':
        allowedUpdates = event.allowed_updates;
        break;
      case 'profile-set':
        profile = event.profile;
        break;
      case 'counted':
        lastMessageId = Math.max(lastMessageId, event.message_id);
        lastUpdateId = Math.max(lastUpdateId, event.update_id);
        break;
    }
  };

  const snapshot = (): JournalEvent[] => [
    { type: 'counted', message_id: lastMessageId, update_id: lastUpdateId },
    { type: 'profile-set', profile },
    { type: 'webhook-set', webhook: webhook ?? null },
    { type: 'updates-allowed', allowed_updates: [...allowedUpdates] },
    ...[...chats.values()].map(chat => ({ type: 'chat-opened' as const, chat })),
    ...[...new Set([...media.values()].map(entry => entry.media))].map(entry => ({
      type: 'media-saved' as const,
      media: entry,
    })),
    ...[...messages.values()].flatMap(inChat =>
      [...inChat.values()].map(message => ({ type: 'message-saved' as const, message })),
    ),
    ...[...pending.values()].map(update => ({ type: 'update-queued' as const, pending: update })),
  ];

  for (const line of lines) {
    seq = Math.max(seq, line.seq);
    apply(line.event);
  }
  if (lines.length > 0) {
    seq += SERIALS_SKIPPED;
    journal.replace(snapshot().map(event => ({ seq, event })));
  }

  return {
    chats: () => [...chats.values()],
    chat: id => chats.get(id),
    messages: chatId => [...(messages.get(chatId)?.values() ?? [])],
    message: (chatId, messageId) => messages.get(chatId)?.get(messageId),
    media: fileId => media.get(fileId),
    fileAt: path => filesByPath.get(path),
    pending: () => [...pending.values()],
    webhook: () => webhook,
    allowedUpdates: () => allowedUpdates,
    profile: () => profile,
    nextMessageId: () => ++lastMessageId,
    nextUpdateId: () => ++lastUpdateId,
    serial: () => ++seq,
    record: event => {
      seq += 1;
      const written =
        event.type === 'message-saved' ? { ...event, message: { ...event.message, revision: seq } } : event;
      journal.append({ seq, event: written });
      apply(written);
      for (const listener of listeners) listener(written);
    },
    subscribe: listener => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    close: () => journal.close(),
  };
}
