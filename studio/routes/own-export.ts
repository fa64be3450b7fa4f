import { exportKey } from '../exports/export-key.ts';
import type { ExportJob } from '../storage/export-job.ts';
import type { StudioParts, StudioRequest } from './parts.ts';
import { Refusal } from './refusal.ts';

/** The caller's render that the path names. @throws Refusal 404. */
export async function ownExport(
  { stores }: Pick<StudioParts, 'stores'>,
  context: StudioRequest,
): Promise<{ readonly key: string; readonly job: ExportJob }> {
  const key = exportKey(context.get('account'), context.req.param('render') ?? '');
  const job = await stores.exports.read(key);
  if (job === undefined) throw new Refusal('not-found', 'Render not found');
  return { key, job };
}
