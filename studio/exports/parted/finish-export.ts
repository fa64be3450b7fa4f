import { distinctWarnings } from '../../render/distinct-warnings.ts';
import type { RenderResult } from '../../render/render-request.ts';
import { exportFiles } from '../export-files.ts';
import { isOpen } from '../export-state.ts';
import type { PartedDependencies } from './parted-dependencies.ts';

/** Keeps a rendered video with its pictures, then says that it is there. */
export async function finishExport(
  { stores: { exports }, now }: Pick<PartedDependencies, 'stores' | 'now'>,
  key: string,
  rendered: RenderResult,
  putVideo: () => Promise<void>,
): Promise<void> {
  await exports.files.put(key, exportFiles.thumbnail, rendered.thumbnailPath);
  await exports.files.put(key, exportFiles.cover, rendered.coverPath);
  await putVideo();
  const { width, height, durationMs, bytes, warnings } = rendered;
  const result = { width, height, durationMs, bytes, warnings: [...distinctWarnings(warnings)] };
  await exports.update(key, before =>
    isOpen(before) ? { ...before, state: { status: 'completed', at: now(), result } } : before,
  );
}
