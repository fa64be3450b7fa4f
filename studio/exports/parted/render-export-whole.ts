import { join } from 'node:path';
import { render } from '../../render/render.ts';
import type { ExportInput } from '../../workflow/payload.ts';
import { videoFile } from '../export-files.ts';
import { fetchMedia } from '../media-of-draft.ts';
import { draftOfExport } from '../render-export.ts';
import { finishExport } from './finish-export.ts';
import type { PartedDependencies } from './parted-dependencies.ts';
import { wantedExport } from './wanted-export.ts';

/** Renders what cannot be cut into parts, a GIF, on one machine. */
export async function renderExportWhole(
  deps: PartedDependencies,
  { key }: ExportInput,
): Promise<{ readonly outcome: 'joined' | 'unwanted' }> {
  const { stores, workFolder } = deps;
  const wanted = await wantedExport(stores, key);
  if (wanted === undefined) return { outcome: 'unwanted' };
  const { job, session } = wanted;
  const draft = await draftOfExport(stores, key);
  const { name } = videoFile(job.output);
  const outputPath = join(workFolder, name);
  const media = await fetchMedia(stores, session, draft);
  const rendered = await render({ draft, media, outputPath, output: job.output });
  await finishExport(deps, key, rendered, () => stores.exports.files.put(key, name, outputPath));
  return { outcome: 'joined' };
}
