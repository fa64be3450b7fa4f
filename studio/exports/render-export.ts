import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { DiskStores } from '../storage/disk-stores.ts';
import type { ExportJob, ExportResult } from '../storage/export-job.ts';
import type { Stores } from '../storage/stores.ts';
import { type Draft, draftSchema } from '../timeline/draft.ts';
import { exportFiles, videoFile } from './export-files.ts';
import { fetchMedia } from './media-of-draft.ts';
import type { Render } from './renderer.ts';

const DRAFT = 'draft.json';
/** What is not finished is in here, which is emptied before every attempt. */
const WORK = 'work';

/** Keeps the draft of an export beside its record: large, and read by the renderer only. */
export const keepDraft = ({ exports }: Pick<Stores, 'exports'>, key: string, draft: Draft): Promise<void> =>
  exports.files.putText(key, DRAFT, JSON.stringify(draft));

/** @throws when there is none. */
export async function draftOfExport({ exports }: Pick<Stores, 'exports'>, key: string): Promise<Draft> {
  const path = await exports.files.fetch(key, DRAFT);
  if (path === undefined) throw new Error('The draft of this render is gone');
  return draftSchema.parse(JSON.parse(await readFile(path, 'utf8')));
}

/**
 * Renders a submitted draft into its export's folder. The files take their names when all of them are whole.
 * @throws whatever the renderer throws; nothing unfinished is left then.
 */
export async function renderExport(
  stores: DiskStores,
  render: Render,
  key: string,
  job: ExportJob,
  { signal, onProgress }: { readonly signal: AbortSignal; readonly onProgress: (fraction: number) => void },
): Promise<ExportResult> {
  const folder = stores.exports.folder(key);
  const work = join(folder, WORK);
  const video = videoFile(job.output).name;
  await rm(work, { recursive: true, force: true });
  await mkdir(work, { mode: 0o700 });
  try {
    const session = await stores.sessions.read(job.session);
    if (session === undefined) throw new Error('The session of this render is gone');
    const draft = await draftOfExport(stores, key);
    const rendered = await render({
      draft,
      media: await fetchMedia(stores, session, draft),
      outputPath: join(work, video),
      output: job.output,
      onProgress: ({ fraction }) => onProgress(fraction),
      signal,
      cacheDir: stores.cacheFolder,
    });
    signal.throwIfAborted();
    await sync(join(work, video));
    await rename(rendered.thumbnailPath, join(folder, exportFiles.thumbnail));
    await rename(rendered.coverPath, join(folder, exportFiles.cover));
    await rename(join(work, video), join(folder, video));
    const { width, height, durationMs, bytes, warnings } = rendered;
    return { width, height, durationMs, bytes, warnings: [...warnings] };
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

/** The record will say that the video is there: after a power loss, too, it has to be. */
async function sync(path: string): Promise<void> {
  const file = await open(path, 'r+');
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}
