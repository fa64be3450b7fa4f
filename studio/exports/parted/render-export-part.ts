import { renderPart } from '../../render/parts/render-part.ts';
import { sourcesOfRange } from '../../render/parts/sources-of-range.ts';
import { chunks } from '../../render/plan/chunks.ts';
import { framePlan } from '../../render/plan/frame-plan.ts';
import { RenderError } from '../../render/render-error.ts';
import type { PartInput } from '../../workflow/payload.ts';
import { movieTask } from './movie-task.ts';
import type { PartedDependencies } from './parted-dependencies.ts';
import { partedRequest } from './parted-request.ts';
import { wantedExport } from './wanted-export.ts';

/** Renders one part, with only the files that it shows. Ends early, without an error, once the export is cancelled. */
export async function renderExportPart(deps: PartedDependencies, input: PartInput): Promise<void> {
  const { stores, kept, progress } = deps;
  const { key, part } = input;
  const task = await movieTask(deps, key);
  if (task === undefined) return;
  const plan = framePlan(task.plan.draft, task.output);
  const ranges = chunks(plan).slice(part.first, part.end);
  const sources = new Set(ranges.flatMap(range => sourcesOfRange(plan, range)));
  const request = await partedRequest(stores, { input, ...task, sources });
  const abort = new AbortController();
  try {
    await renderPart({
      ...request,
      part,
      kept,
      signal: abort.signal,
      async onFrames(frames) {
        await progress.tell(key, part.part, frames);
        if ((await wantedExport(stores, key)) === undefined) abort.abort();
      },
    });
  } catch (error) {
    if (!(error instanceof RenderError && error.kind === 'cancelled')) throw error;
  }
}
