/**
 * Records of one kind: small, read and written whole. Two implementations: a folder on disk (disk-records.ts) and a
 * table (aws/table-records.ts), held to the same promises by one suite of tests.
 */
export interface Records<T> {
  /** Undefined when there is none, or its time is over. */
  read(id: string): Promise<T | undefined>;
  /** Writes a new record; false, and nothing is written, when there is one of that id. */
  create(id: string, value: T): Promise<boolean>;
  /**
   * Reads, changes and writes with no other write of the record in between. `change` may be called several times, with
   * a newer value each time; one that returns what it was given writes nothing. Undefined when there is no such record.
   */
  update(id: string, change: (value: T) => T): Promise<T | undefined>;
  /** Records that belong to another one, e.g. the renders of a session; order undefined. */
  of(parent: string): AsyncIterable<readonly [id: string, value: T]>;
  /** Deletes the record and its files. Safe to repeat. */
  remove(id: string): Promise<void>;
}

/** Records that have files beside them. */
export interface FiledRecords<T> extends Records<T> {
  readonly files: Files;
}

/** How a kind of record is kept. */
export interface RecordKind<T> {
  /** Ids of the records to which one belongs; they never change. Absent: to none. */
  readonly parentsOf?: (value: T) => readonly string[];
}

/** Files of records. A file is named once and never changed; it goes with its record. */
export interface Files {
  /** Takes over a whole file: it is no longer at `path` then. */
  put(record: string, name: string, path: string): Promise<void>;
  putText(record: string, name: string, text: string): Promise<void>;
  /** Where the file can be read on this machine, fetched first if need be; undefined when there is no such file. */
  fetch(record: string, name: string): Promise<string | undefined>;
  /** Where whoever asks over HTTP gets the file. That it exists is looked at by whoever serves it. */
  locate(record: string, name: string, mime: string): Promise<FilePlace>;
  /** Safe to repeat. */
  remove(record: string, name: string): Promise<void>;
}

/** `here`: a path on this machine; `elsewhere`: a link that opens the file for some minutes. */
export type FilePlace =
  | { readonly kind: 'here'; readonly path: string }
  | { readonly kind: 'elsewhere'; readonly url: string };

/** Ids become names of folders and keys: ours are hex, digits, and prefixes such as `anon_`. */
const ID = /^[A-Za-z0-9_-]{1,100}$/;

export const isRecordId = (id: string): boolean => ID.test(id);
