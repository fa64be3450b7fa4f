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
import type { PartedDependencies } from './parted-dependencies.ts';
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
  const { job, plan, output } = task;
  const sources = new Set(sourcesOfCover(framePlan(plan.draft, output)));
  const request = await partedRequest(deps.stores, { input, ...task, sources });
  const outputPath = join(deps.workFolder, videoFile(output).name);
  const joined = await joinParts({ ...request, kept: deps.kept, outputPath });
  if (joined.kind === 'over') {
    const tries = input.tries + 1;
    if (tries >= mostTries) throw neverFits();
    return { outcome: 'over', aim: joined.aim, tries };
  }
  const warnings = [...plan.warnings, ...joined.result.warnings];
  await finishExport(deps, key, job, outputPath, { ...joined.result, warnings });
  return { outcome: 'joined' };
}
