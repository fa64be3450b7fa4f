import type { ExportJob } from '../../storage/export-job.ts';
import type { SessionRecord } from '../../storage/session.ts';
import type { Stores } from '../../storage/stores.ts';
import { isOpen } from '../export-state.ts';

/** The record of an export that somebody still waits for, with its session; undefined once it has ended. */
export async function wantedExport(
  { exports, sessions }: Pick<Stores, 'exports' | 'sessions'>,
  key: string,
): Promise<{ readonly job: ExportJob; readonly session: SessionRecord } | undefined> {
  const job = await exports.read(key);
  if (job === undefined || !isOpen(job)) return undefined;
  const session = await sessions.read(job.session);
  return session && { job, session };
}
