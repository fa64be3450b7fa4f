import * as z from 'zod';
import { type Chat, chatKey } from '../core/chat.ts';
import type { VideoStore } from '../core/ports/video-store.ts';
import { type Key, lifetimes, type Table } from './table.ts';

const stored = z.object({
  draftHash: z.string(),
  fileId: z.string(),
  mediaKey: z.string().exactOptional(),
  size: z.number().exactOptional(),
  keptUntil: z.number().exactOptional(),
  documentId: z.string().exactOptional(),
});

const keyOf = (chat: Chat, draftHash: string): Key => ({
  pk: `CHAT#${chatKey(chat)}`,
  sk: `VIDEO#${draftHash}`,
});

/** Which drafts were rendered and sent, so that the same video is never rendered twice. */
export const createVideoStore = (table: Table): VideoStore => ({
  async get(chat, draftHash) {
    const item = await table.get(keyOf(chat, draftHash));
    return item && stored.parse(item);
  },
  async put(chat, video) {
    await table.put({ ...keyOf(chat, video.draftHash), v: 1, ...video, ttl: table.ttl(lifetimes.video) });
  },
});
