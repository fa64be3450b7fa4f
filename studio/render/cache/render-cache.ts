import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { KeptParts } from './kept-parts.ts';

/** Bytes that are kept; about an hour of 1080p video. */
const capacity = 4_000_000_000;

/** The name under which something is kept: a hash of everything that it depends on. */
export const cacheKey = (kind: string, content: unknown): string =>
  `${kind}-${createHash('sha256').update(JSON.stringify(content)).digest('hex')}`;

/** Parts of videos on disk. Whatever goes wrong with it only costs time: nothing here throws. */
export class RenderCache implements KeptParts {
  readonly #directory: string | undefined;

  /** @param directory absent: nothing is kept */
  constructor(directory: string | undefined) {
    this.#directory = directory;
  }

  async get(key: string): Promise<Buffer | undefined> {
    if (this.#directory === undefined) return undefined;
    const path = join(this.#directory, key);
    try {
      const bytes = await readFile(path);
      const now = new Date();
      // What was used last goes last.
      await utimes(path, now, now);
      return bytes;
    } catch {
      return undefined;
    }
  }

  async put(key: string, bytes: Uint8Array): Promise<void> {
    if (this.#directory === undefined) return;
    const path = join(this.#directory, key);
    const part = `${path}.${randomUUID()}.part`;
    try {
      await mkdir(this.#directory, { recursive: true });
      await writeFile(part, bytes);
      await rename(part, path);
    } catch {
      await rm(part, { force: true }).catch(() => undefined);
    }
  }

  /** Removes what was not used for longest until the rest fits. */
  async prune(): Promise<void> {
    if (this.#directory === undefined) return;
    const directory = this.#directory;
    const names = await readdir(directory).catch(() => []);
    const files = await Promise.all(
      names.map(async name => {
        const path = join(directory, name);
        const stats = await stat(path).catch(() => undefined);
        return { path, size: stats?.size ?? 0, used: stats?.mtimeMs ?? 0 };
      }),
    );
    let total = files.reduce((sum, { size }) => sum + size, 0);
    for (const { path, size } of files.sort((a, b) => a.used - b.used)) {
      if (total <= capacity) return;
      await rm(path, { force: true }).catch(() => undefined);
      total -= size;
    }
  }
}
