import type { ExportQueue } from '../exports/export-queue.ts';
import type { Stores } from './stores.ts';

/** Deletes a session with its files, its renders and their videos. Safe to repeat. */
export async function deleteSession(
  stores: Stores,
  exportQueue: Pick<ExportQueue, 'cancel'>,
  sessionId: string,
): Promise<void> {
  // The session first: from here on nothing new can be submitted for it.
  await stores.sessions.remove(sessionId);
  for await (const [key] of stores.exports.of(sessionId)) {
    await exportQueue.cancel(key);
    await stores.exports.remove(key);
  }
}
