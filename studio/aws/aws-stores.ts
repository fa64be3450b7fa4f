import type { StudioSettings } from '../config.ts';
import { accountRecord, addressRecord, tokenRecord } from '../storage/account.ts';
import { exportJob } from '../storage/export-job.ts';
import { endOf } from '../storage/lifetimes.ts';
import type { FiledRecords, Records } from '../storage/records.ts';
import { type SessionRecord, sessionRecord } from '../storage/session.ts';
import { parentsOfExport, type Stores } from '../storage/stores.ts';
import { type BucketFiles, bucketFiles, fileKey, type StudioBucket } from './bucket-files.ts';
import { emptyScratch } from './empty-scratch.ts';
import { type StudioTable, tableRecords } from './table-records.ts';

/** A render may wait and run for a while before its time begins to count. */
const LONGEST_RENDER_MS = 24 * 3_600_000;

/** Kinds of records: the beginnings of their keys, which roles are kept to. */
/** The beginning of the keys of exports' files. */
const exportFiles = 'exports';

/** The key of an export's file. */
export const exportFileKey = (key: string, name: string): string => fileKey(exportFiles, key, name);

export const kinds = {
  accounts: 'ACCOUNT',
  tokens: 'TOKEN',
  addresses: 'ADDRESS',
  sessions: 'SESSION',
  exports: 'EXPORT',
} as const;

/** The stores on AWS: records in one table, files in one bucket. Both delete by themselves what has had its time. */
export async function openAwsStores(
  table: StudioTable,
  bucket: StudioBucket,
  settings: Pick<StudioSettings, 'inputLifetimeMs' | 'exportLifetimeMs'>,
): Promise<Stores> {
  const incomingFolder = await emptyScratch(bucket);
  return {
    accounts: tableRecords(table, { name: kinds.accounts, schema: accountRecord, endOf: endOf.account }),
    tokens: tableRecords(table, { name: kinds.tokens, schema: tokenRecord, endOf: endOf.token }),
    addresses: tableRecords(table, {
      name: kinds.addresses,
      schema: addressRecord,
      // A fresh one counts nothing yet, and is to be there for the first count.
      endOf: address => Math.max(endOf.address(address), table.now() + 60_000),
    }),
    sessions: withFiles(
      tableRecords(table, {
        name: kinds.sessions,
        schema: sessionRecord,
        endOf: session => endOf.session({ ...session, usedAt: firstUse(session) }, settings),
      }),
      bucketFiles(bucket, 'sessions'),
    ),
    exports: withFiles(
      tableRecords(table, {
        name: kinds.exports,
        schema: exportJob,
        parentsOf: parentsOfExport,
        endOf: job =>
          endOf.export(job, settings) ?? job.createdAt + settings.exportLifetimeMs + LONGEST_RENDER_MS,
      }),
      bucketFiles(bucket, exportFiles),
    ),
    incomingFolder,
  };
}

/**
 * S3 deletes by the age of a file, not by its use. So a session ends with its oldest file, and never has a draft
 * whose photos are gone.
 */
const firstUse = ({ assets, usedAt }: SessionRecord): number => assets[0]?.uploadedAt ?? usedAt;

function withFiles<T>(records: Records<T>, files: BucketFiles): FiledRecords<T> {
  return {
    ...records,
    files,
    async remove(id) {
      await records.remove(id);
      await files.removeAll(id);
    },
  };
}
