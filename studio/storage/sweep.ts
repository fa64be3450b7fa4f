import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { StudioSettings } from '../config.ts';
import type { DiskStores } from './disk-stores.ts';
import { endOf } from './lifetimes.ts';

export interface Swept {
  readonly sessions: number;
  readonly exports: number;
}

/**
 * Deletes what has had its time: finished exports after `exportLifetimeMs`, sessions with their inputs after
 * `inputLifetimeMs` without an upload, edit or export, tokens when they expire. A session whose render still waits
 * or runs stays. Parts of
 * videos that the renderer keeps go as inputs do: they show the same pictures.
 */
export async function sweep(
  stores: DiskStores,
  settings: Pick<StudioSettings, 'exportLifetimeMs' | 'inputLifetimeMs'>,
  now: number,
): Promise<Swept> {
  let sessions = 0;
  let exports = 0;
  const busy = new Set<string>();
  for await (const [key, job] of stores.exports.all()) {
    const end = endOf.export(job, settings);
    if (end === undefined) busy.add(job.session);
    else if (end <= now) {
      await stores.exports.remove(key);
      exports += 1;
    }
  }
  for await (const [id, session] of stores.sessions.all()) {
    if (busy.has(id) || endOf.session(session, settings) > now) continue;
    await stores.sessions.remove(id);
    sessions += 1;
  }
  for await (const [id, token] of stores.tokens.all()) {
    if (endOf.token(token) <= now) await stores.tokens.remove(id);
  }
  for await (const [id, address] of stores.addresses.all()) {
    if (endOf.address(address) <= now) await stores.addresses.remove(id);
  }
  for await (const [id, account] of stores.accounts.all()) {
    if (endOf.account(account) <= now) await stores.accounts.remove(id);
  }
  await sweepFolder(stores.cacheFolder, now - settings.inputLifetimeMs);
  return { sessions, exports };
}

/** Deletes the files that were last written before `time`, epoch ms. */
async function sweepFolder(folder: string, time: number): Promise<void> {
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    if ((await stat(path)).mtimeMs < time) await rm(path, { force: true });
  }
}
