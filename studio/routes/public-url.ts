import { exportFiles } from '../exports/export-files.ts';
import type { ExportJob } from '../storage/export-job.ts';
import type { StoredAsset } from '../storage/session.ts';
import type { StudioParts, StudioRequest } from './parts.ts';

/** What links of the studio begin with: as set, else the host that this very request reached. */
const baseUrl = (parts: Pick<StudioParts, 'settings'>, context: StudioRequest): string =>
  parts.settings.publicUrl ?? new URL(context.req.url).origin;

/** The link to an uploaded file. */
export const assetUrl = (
  parts: Pick<StudioParts, 'settings'>,
  context: StudioRequest,
  sessionId: string,
  asset: StoredAsset,
): string => `${baseUrl(parts, context)}/files/${sessionId}-${asset.id}/${encodeURIComponent(asset.name)}`;

/** The links to a finished export's files. */
export function exportUrls(
  parts: Pick<StudioParts, 'settings'>,
  context: StudioRequest,
  key: string,
  job: ExportJob,
) {
  const folder = `${baseUrl(parts, context)}/files/${key}-${job.secret}`;
  return {
    video: `${folder}/${encodeURIComponent(`${job.name}.${job.output.format}`)}`,
    thumbnail: `${folder}/${exportFiles.thumbnail}`,
    cover: `${folder}/${exportFiles.cover}`,
  };
}
