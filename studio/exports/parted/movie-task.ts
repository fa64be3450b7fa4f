import type { MovieOutput } from '../../render/parts/parted-video.ts';
import type { ExportJob } from '../../storage/export-job.ts';
import type { SessionRecord } from '../../storage/session.ts';
import { type ExportPlan, planOfExport } from './export-plan.ts';
import { movieOutput } from './movie-output.ts';
import type { PartedDependencies } from './parted-dependencies.ts';
import { wantedExport } from './wanted-export.ts';

/** What a task of a movie in parts begins with. */
export interface MovieTask {
  readonly job: ExportJob;
  readonly session: SessionRecord;
  readonly plan: ExportPlan;
  readonly output: MovieOutput;
}

/** Undefined when nobody waits for the movie any more: the task has nothing to do then. */
export async function movieTask(
  { stores }: Pick<PartedDependencies, 'stores'>,
  key: string,
): Promise<MovieTask | undefined> {
  const wanted = await wantedExport(stores, key);
  if (wanted === undefined) return undefined;
  const output = movieOutput(wanted.job);
  if (output === undefined) throw new TypeError('A GIF is not rendered in parts');
  return { ...wanted, output, plan: await planOfExport(stores, key) };
}
