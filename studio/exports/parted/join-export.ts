import { join } from 'node:path';
import { mostTries, neverFits } from '../../render/encode/encode-video.ts';
import { joinParts } from '../../render/parts/join-parts.ts';
import { sourcesOfCover } from '../../render/parts/sources-of-range.ts';
import type { Aim } from '../../render/plan/byte-budget.ts';
import { framePlan } from '../../render/plan/frame-plan.ts';
import type { ExportInput } from '../../workflow/payload.ts';
import { videoFile } from '../export-files.ts';
import { finishExport } from './finish-export.ts';
import { movieTask } from './movie-task.ts';
import type { MovieUpload, PartedDependencies } from './parted-dependencies.ts';
import { partedRequest } from './parted-request.ts';

export type JoinStep =
  | { readonly outcome: 'joined' }
  | { readonly outcome: 'unwanted' }
  /** Larger than it may be: its parts are rendered again, by this aim. */
  | { readonly outcome: 'over'; readonly aim: Aim; readonly tries: number };

/**
 * Joins the parts and the sound, draws the pictures, and says that the video is there. Safe to repeat.
 * @throws RenderError `too-large` when the video does not fit after several tries
 */
export async function joinExport(deps: PartedDependencies, input: ExportInput): Promise<JoinStep> {
  const { key } = input;
  const task = await movieTask(deps, key);
  if (task === undefined) return { outcome: 'unwanted' };
  const { plan, output } = task;
  const sources = new Set(sourcesOfCover(framePlan(plan.draft, output)));
  const request = await partedRequest(deps.stores, { input, ...task, sources });
  const { name } = videoFile(output);
  const outputPath = join(deps.workFolder, name);
  let upload: MovieUpload | undefined;
  const watch = (path: string): MovieUpload => {
    upload = deps.uploadMovie(key, name, path);
    return upload;
  };
  const joining = joinParts({
    ...request,
    kept: deps.kept,
    outputPath,
    ...(output.format === 'mp4' ? { watch } : {}),
  });
  const joined = await joining.catch(async error => {
    await upload?.abort();
    throw error;
  });
  if (joined.kind === 'over') {
    await upload?.abort();
    const tries = input.tries + 1;
    if (tries >= mostTries) throw neverFits();
    return { outcome: 'over', aim: joined.aim, tries };
  }
  const warnings = [...plan.warnings, ...joined.result.warnings];
  await finishExport(deps, key, { ...joined.result, warnings }, async () => {
    if (await upload?.finish(outputPath)) return;
    await upload?.abort();
    await deps.stores.exports.files.put(key, name, outputPath);
  });
  return { outcome: 'joined' };
}
