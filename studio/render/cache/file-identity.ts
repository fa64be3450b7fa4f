import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';

/** A hash of what is in a file: the same photo under another name is the same. */
export async function fileIdentity(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const part of createReadStream(path)) hash.update(part);
  return hash.digest('hex');
}

/** Identities of all files of a request by their `src`; a file that cannot be read has none. */
export async function fileIdentities(
  media: ReadonlyMap<string, string>,
): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>();
  for (const [src, path] of media) {
    const identity = await fileIdentity(path).catch(() => undefined);
    if (identity !== undefined) found.set(src, identity);
  }
  return found;
}
