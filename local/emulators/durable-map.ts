import { closeSync, existsSync, mkdirSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import * as z from 'zod';

/** Lines that say nothing any more are swept out when they outnumber both this and the living entries. */
const SWEEP_AFTER_DEAD_LINES = 1_000;

const lineSchema = z.strictObject({ key: z.string(), value: z.unknown().optional() });

/** A map of small JSON values that outlives the process, kill -9 included. */
export interface DurableMap<Value> {
  /** The living entries, oldest key first. Change them through `set` and `delete` only. */
  readonly entries: ReadonlyMap<string, Value>;
  /** Keeps the value under the key; when this returns, the operating system has it. */
  set(key: string, value: Value): void;
  delete(key: string): void;
  close(): void;
}

/**
 * Opens a map kept as an append-only file of JSON lines, one per change. What was written is safe from the
 * death of the process; like the other emulators' storage it does not wait for the disk, so a power cut may
 * take the last moment. A last line torn by a kill is dropped.
 *
 * @throws when a line in the middle of the file is damaged, or does not fit the schema.
 */
export function openDurableMap<Value>(file: string, schema: z.ZodType<Value>): DurableMap<Value> {
  mkdirSync(dirname(file), { recursive: true });
  const entries = readEntries(file, schema);
  let log = rewrite(file, entries);
  let deadLines = 0;

  const append = (key: string, value: Value | undefined) => {
    writeAll(log, toLine(key, value));
    if (deadLines > SWEEP_AFTER_DEAD_LINES && deadLines > entries.size) {
      closeSync(log);
      log = rewrite(file, entries);
      deadLines = 0;
    }
  };

  return {
    entries,
    set(key, value) {
      if (entries.has(key)) deadLines += 1;
      entries.set(key, value);
      append(key, value);
    },
    delete(key) {
      if (!entries.delete(key)) return;
      deadLines += 2;
      append(key, undefined);
    },
    close: () => closeSync(log),
  };
}

function readEntries<Value>(file: string, schema: z.ZodType<Value>): Map<string, Value> {
  const entries = new Map<string, Value>();
  if (!existsSync(file)) return entries;
  const lines = readFileSync(file, 'utf8').split('\n');
  lines.pop(); // after the last newline: nothing, or a line that a kill cut short
  for (const [index, line] of lines.entries()) {
    try {
      const { key, value } = lineSchema.parse(JSON.parse(line));
      if (value === undefined) entries.delete(key);
      else entries.set(key, schema.parse(value));
    } catch (cause) {
      throw new Error(`Line ${index + 1} of ${file} is damaged: delete the file to start without it.`, {
        cause,
      });
    }
  }
  return entries;
}

/** Writes the living entries to a new file, puts it in the old one's place, and returns it open for appending. */
function rewrite<Value>(file: string, entries: ReadonlyMap<string, Value>): number {
  const fresh = `${file}.new`;
  const log = openSync(fresh, 'w');
  for (const [key, value] of entries) writeAll(log, toLine(key, value));
  renameSync(fresh, file);
  return log;
}

function toLine(key: string, value: unknown): Buffer {
  return Buffer.from(`${JSON.stringify({ key, value })}\n`);
}

function writeAll(descriptor: number, bytes: Buffer): void {
  let written = 0;
  while (written < bytes.length) written += writeSync(descriptor, bytes, written);
}
