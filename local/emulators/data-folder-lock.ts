import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import * as z from 'zod';
import { LocalError } from './local-error.ts';

const LOCK_FILE = 'lock.json';

/** Taking over a dead owner's lock can lose a race; one more try then meets a living owner. */
const ATTEMPTS = 3;

/** `born` tells a process from a later one that was given the same id; empty where the system does not say. */
const ownerSchema = z.object({ pid: z.int().positive(), born: z.string() });

/**
 * Makes the folder if need be and takes it for this process, so that two programs never write the same data.
 * The lock of a process that has died is taken over. Returns the function that gives the folder back.
 *
 * @throws LocalError `data-folder-locked` or `data-folder-unwritable`
 */
export function lockDataFolder(folder: string): () => void {
  const file = join(folder, LOCK_FILE);
  const own = JSON.stringify({ pid: process.pid, born: bornOf(process.pid) });
  try {
    makeFolder(folder);
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      if (createFile(file, own)) return () => rmSync(file, { force: true });
      const owner = readOwner(file);
      if (owner !== undefined && bornOf(owner.pid) === owner.born && isAlive(owner.pid)) {
        throw lockedBy(owner.pid, folder);
      }
      rmSync(file, { force: true });
    }
  } catch (cause) {
    if (cause instanceof LocalError) throw cause;
    const message = `The data folder ${folder} cannot be written: make it writable, or set REELAY_DATA to another folder. (${reason(cause)})`;
    throw new LocalError('data-folder-unwritable', message, { cause });
  }
  throw lockedBy(undefined, folder);
}

function lockedBy(pid: number | undefined, folder: string): LocalError {
  const owner = pid === undefined ? 'another process' : `process ${pid}`;
  const message = `The data folder ${folder} is in use by ${owner}: stop that one first, or set REELAY_DATA to another folder.`;
  return new LocalError('data-folder-locked', message);
}

/** Level by level: asked for all of them, Node tries for ever where nothing can be made, as in /proc. */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  makeFolder(dirname(folder));
  try {
    mkdirSync(folder);
  } catch (error) {
    // Another program may have been faster.
    if (!existsSync(folder)) throw error;
  }
}

/** Creates the file unless it is there. */
function createFile(file: string, content: string): boolean {
  try {
    writeFileSync(file, content, { flag: 'wx' });
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}

/** Nothing when the owner gave the folder back a moment ago, or died before it had written its name. */
function readOwner(file: string): z.infer<typeof ownerSchema> | undefined {
  try {
    return ownerSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return undefined;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // The process of another user cannot be signalled, but it is there.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** When the process began, in ticks since boot: field 22 of /proc/pid/stat, counted after the name in brackets. */
function bornOf(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
  } catch {
    return '';
  }
}

function reason(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause);
}
