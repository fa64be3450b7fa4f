import { closeSync, fsyncSync, openSync, readFileSync, renameSync, truncateSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { type JournalLine, journalLineSchema } from './journal-event.ts';

export interface Journal {
  /** On disk, or at least with the operating system, when this returns: a killed process loses nothing. */
  append(line: JournalLine): void;
  /** Puts `lines` in the place of all that was written so far; either all or nothing of it happens. */
  replace(lines: readonly JournalLine[]): void;
  close(): void;
}

/**
 * Opens the journal of a data folder, one JSON object per line, and reads what is in it. A last line cut short by
 * a crash is removed; damage anywhere else is an error that names the line.
 */
export function openJournal(dataDir: string): { journal: Journal; lines: readonly JournalLine[] } {
  const path = join(dataDir, 'journal.v1.jsonl');
  const lines = readLines(path);
  let file = openSync(path, 'a', 0o600);

  return {
    lines,
    journal: {
      append: line => void writeSync(file, `${JSON.stringify(line)}\n`),
      replace: newLines => {
        const newPath = `${path}.new`;
        const newFile = openSync(newPath, 'w', 0o600);
        writeSync(newFile, newLines.map(line => `${JSON.stringify(line)}\n`).join(''));
        fsyncSync(newFile);
        closeSync(newFile);
        closeSync(file);
        renameSync(newPath, path);
        file = openSync(path, 'a', 0o600);
      },
      close: () => closeSync(file),
    },
  };
}

function readLines(path: string): JournalLine[] {
  const file = openSync(path, 'a+', 0o600);
  const bytes = readFileSync(file);
  closeSync(file);
  const end = bytes.lastIndexOf('\n') + 1;
  if (end < bytes.length) truncateSync(path, end);
  return bytes
    .toString('utf8', 0, end)
    .split('\n')
    .filter(line => line !== '')
    .map((line, index) => parseLine(line, `${path}:${index + 1}`));
}

function parseLine(text: string, place: string): JournalLine {
  const parsed = journalLineSchema.safeParse(parseJson(text));
  if (parsed.success) return parsed.data;
  throw new Error(`${place} is not a journal entry. Move the folder away to start with empty chats.`, {
    cause: parsed.error,
  });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
