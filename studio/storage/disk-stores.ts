import { mkdir, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Log } from '../log.ts';
import type { AccountRecord, AddressRecord, TokenRecord } from './account.ts';
import { accountRecord, addressRecord, tokenRecord } from './account.ts';
import { type DiskRecords, openRecords } from './disk-records.ts';
import type { ExportJob } from './export-job.ts';
import { exportJob } from './export-job.ts';
import type { SessionRecord } from './session.ts';
import { sessionRecord } from './session.ts';
import { parentsOfExport, type Stores } from './stores.ts';

/** The stores of one machine: everything in one folder. */
export interface DiskStores extends Stores {
  readonly accounts: DiskRecords<AccountRecord>;
  readonly tokens: DiskRecords<TokenRecord>;
  readonly addresses: DiskRecords<AddressRecord>;
  readonly sessions: DiskRecords<SessionRecord>;
  readonly exports: DiskRecords<ExportJob>;
  /** Emptied at every start. On the same disk as the sessions, so that a rename is enough. */
  readonly incomingFolder: string;
  /** The renderer's own, safe to delete. */
  readonly cacheFolder: string;
}

/** @throws when the folder cannot be made or written to. */
export async function openDiskStores(dataFolder: string, log: Log): Promise<DiskStores> {
  const root = resolve(dataFolder);
  const incomingFolder = join(root, 'incoming');
  const cacheFolder = join(root, 'cache');
  await rm(incomingFolder, { recursive: true, force: true });
  await mkdir(incomingFolder, { recursive: true, mode: 0o700 });
  await mkdir(cacheFolder, { recursive: true, mode: 0o700 });
  return {
    accounts: await openRecords(join(root, 'accounts'), accountRecord, log),
    tokens: await openRecords(join(root, 'tokens'), tokenRecord, log),
    addresses: await openRecords(join(root, 'addresses'), addressRecord, log),
    sessions: await openRecords(join(root, 'sessions'), sessionRecord, log),
    exports: await openRecords(join(root, 'exports'), exportJob, log, { parentsOf: parentsOfExport }),
    incomingFolder,
    cacheFolder,
  };
}
