import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { StudioSettings } from '../config.ts';
import { TOKEN_LIFE_MS } from '../credits/tokens.ts';
import type { Stores } from './stores.ts';

/** Accounts outlive their tokens by this much, so that a bot that was off for a month finds its credits. */
const ACCOUNT_LIFE_MS = 8 * TOKEN_LIFE_MS;

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
  stores: Stores,
  settings: Pick<StudioSettings, 'exportLifetimeMs' | 'inputLifetimeMs'>,
  now: number,
): Promise<Swept> {
  let sessions = 0;
  let exports = 0;
  const busy = new Set<string>();
  for await (const [key, job] of stores.exports.all()) {
    if (!('at' in job.state)) busy.add(job.session);
    else if (job.state.at + settings.exportLifetimeMs <= now) {
      await stores.exports.remove(key);
      exports += 1;
    }
  }
  for await (const [id, session] of stores.sessions.all()) {
    if (busy.has(id) || session.usedAt + settings.inputLifetimeMs > now) continue;
    await stores.sessions.remove(id);
    sessions += 1;
  }
  for await (const [id, token] of stores.tokens.all()) {
    if (token.expiresAt <= now) await stores.tokens.remove(id);
  }
  for await (const [id, address] of stores.addresses.all()) {
    if (address.issuedAt.every(time => time <= now - TOKEN_LIFE_MS)) await stores.addresses.remove(id);
  }
  for await (const [id, account] of stores.accounts.all()) {
    if (account.grantedAt + ACCOUNT_LIFE_MS <= now) await stores.accounts.remove(id);
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
