import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type * as z from 'zod';
import type { Log } from '../log.ts';
import { describeError } from '../log.ts';
import { diskFiles } from './disk-files.ts';
import { type FiledRecords, isRecordId, type RecordKind } from './records.ts';
import { createTurns } from './turns.ts';
import { writeAtomically } from './write-atomically.ts';

/**
 * Records of one kind on disk: a folder per record that holds `record.json` and whatever files belong to it. Nothing
 * is kept in memory, so the disk is the only truth and a restart needs no recovery. A store such as LevelDB would
 * save some file handles; it would not make a record and its media files go away together, which a folder does.
 */
export interface DiskRecords<T> extends FiledRecords<T> {
  /** The record's own folder, for the files that belong to it. */
  folder(id: string): string;
  /** Every record, order undefined. One that cannot be read is left out and logged: it must not stop a start. */
  all(): AsyncIterable<readonly [id: string, value: T]>;
}

const FILE = 'record.json';

export async function openRecords<T>(
  root: string,
  schema: z.ZodType<T>,
  log: Log,
  { parentsOf = () => [] }: RecordKind<T> = {},
): Promise<DiskRecords<T>> {
  await mkdir(root, { recursive: true, mode: 0o700 });
  const turns = createTurns();

  const folder = (id: string): string => {
    if (!isRecordId(id)) throw new RangeError(`${JSON.stringify(id)} cannot be the id of a record`);
    return join(root, id);
  };
  const read = async (id: string): Promise<T | undefined> => {
    if (!isRecordId(id)) return undefined;
    const text = await readFile(join(folder(id), FILE), 'utf8').catch(error => {
      if (isMissing(error)) return undefined;
      throw error;
    });
    return text === undefined ? undefined : schema.parse(JSON.parse(text));
  };
  const put = async (id: string, value: T): Promise<void> => {
    await mkdir(folder(id), { recursive: true, mode: 0o700 });
    await writeAtomically(join(folder(id), FILE), JSON.stringify(value));
  };
  async function* all(): AsyncIterable<readonly [id: string, value: T]> {
    for (const id of await readdir(root)) {
      try {
        const value = await read(id);
        if (value !== undefined) yield [id, value];
      } catch (error) {
        log({ event: 'unreadable-record', folder: join(root, id), reason: describeError(error) });
      }
    }
  }

  return {
    folder,
    files: diskFiles(folder),
    read,
    all,
    create: (id, value) =>
      turns.take(id, async () => {
        if ((await read(id)) !== undefined) return false;
        await put(id, value);
        return true;
      }),
    update: (id, change) =>
      turns.take(id, async () => {
        const before = await read(id);
        if (before === undefined) return undefined;
        const after = change(before);
        if (after !== before) await put(id, after);
        return after;
      }),
    async *of(parent) {
      for await (const entry of all()) {
        if (parentsOf(entry[1]).includes(parent)) yield entry;
      }
    },
    remove: id =>
      turns.take(id, async () => {
        // The record goes first: a crash half way leaves files without a record, which nothing can reach.
        await rm(join(folder(id), FILE), { force: true });
        await rm(folder(id), { recursive: true, force: true });
      }),
  };
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR');
}
