import type { AccountRecord, AddressRecord, TokenRecord } from './account.ts';
import type { ExportJob } from './export-job.ts';
import type { FiledRecords, Records } from './records.ts';
import type { SessionRecord } from './session.ts';

/** Everything the studio keeps. */
export interface Stores {
  readonly accounts: Records<AccountRecord>;
  readonly tokens: Records<TokenRecord>;
  readonly addresses: Records<AddressRecord>;
  /** With the uploaded files, by {@link assetFile}. */
  readonly sessions: FiledRecords<SessionRecord>;
  /** With drafts and finished videos; they belong to their session and to its owner. */
  readonly exports: FiledRecords<ExportJob>;
  /** Uploads on their way in, on this machine. */
  readonly incomingFolder: string;
}

/** To which records a render belongs. */
export const parentsOfExport = ({ session, owner }: ExportJob): readonly string[] => [session, owner];
