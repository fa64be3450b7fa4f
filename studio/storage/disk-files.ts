import { mkdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Files } from './records.ts';
import { writeAtomically } from './write-atomically.ts';

/** Files in their records' folders. `put` renames, so the file has to be on the same disk. */
export function diskFiles(folder: (record: string) => string): Files {
  const made = async (record: string): Promise<string> => {
    await mkdir(folder(record), { recursive: true, mode: 0o700 });
    return folder(record);
  };
  return {
    put: async (record, name, path) => rename(path, join(await made(record), name)),
    putText: async (record, name, text) => writeAtomically(join(await made(record), name), text),
    async fetch(record, name) {
      const path = join(folder(record), name);
      return (await stat(path).catch(() => undefined)) === undefined ? undefined : path;
    },
    locate: async (record, name) => ({ kind: 'here', path: join(folder(record), name) }),
    remove: (record, name) => rm(join(folder(record), name), { force: true }),
  };
}
