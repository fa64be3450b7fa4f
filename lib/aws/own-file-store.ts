import * as z from 'zod';
import type { OwnFileStore } from '../core/ports/own-file-store.ts';
import type { Key, Table } from './table.ts';

const stored = z.object({ fileId: z.string() });

const keyOf = (name: string): Key => ({ pk: 'OWN-FILES', sk: name });

/** One row per file, for ever: they are few, and Telegram keeps them as long as the bot. */
export const createOwnFileStore = (table: Table): OwnFileStore => ({
  async get(name) {
    const item = await table.get(keyOf(name));
    return item && stored.parse(item).fileId;
  },
  async put(name, fileId) {
    await table.put({ ...keyOf(name), v: 1, fileId });
  },
});
