import type { RenderResult, RenderWarning } from '../../render/render-request.ts';
import type { ExportJob } from '../../storage/export-job.ts';
import { exportFiles, videoFile } from '../export-files.ts';
import { isOpen } from '../export-state.ts';
import type { PartedDependencies } from './parted-dependencies.ts';

/** Keeps a rendered video with its pictures, then says that it is there. */
export async function finishExport(
  { stores: { exports }, now }: Pick<PartedDependencies, 'stores' | 'now'>,
  key: string,
  { output }: Pick<ExportJob, 'output'>,
  videoPath: string,
  rendered: Omit<RenderResult, 'warnings'>,
  warnings: readonly RenderWarning[],
): Promise<void> {
  await exports.files.put(key, exportFiles.thumbnail, rendered.thumbnailPath);
  await exports.files.put(key, exportFiles.cover, rendered.coverPath);
  await exports.files.put(key, videoFile(output).name, videoPath);
  const { width, height, durationMs, bytes } = rendered;
  const result = { width, height, durationMs, bytes, warnings: distinct(warnings) };
  await exports.update(key, before =>
    isOpen(before) ? { ...before, state: { status: 'completed', at: now(), result } } : before,
  );
}

/** Each part tells of a file that it could not show. */
const distinct = (warnings: readonly RenderWarning[]) => [
  ...new Map(warnings.map(({ name, reason }) => [`${name}\n${reason}`, { name, reason }])).values(),
];
