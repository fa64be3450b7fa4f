import { isOver, type Job, type JobRef } from '../core/job.ts';
import type { JobStore } from '../core/ports.ts';
import { type Problem, problemOf } from '../core/problem.ts';

/** What every task may find out beside its own outcomes. */
export type CommonStep =
  /** Somebody cancelled the job, or it ended otherwise: nothing is left to do. */
  | { readonly outcome: 'over' }
  /** The job cannot go on, and this is what its person is told. */
  | { readonly outcome: 'refused'; readonly problem: Problem };

/**
 * Runs one task of a job. A job that is over is left alone; a foreseen failure becomes `refused`; an unforeseen one
 * is thrown, and the workflow repeats the task before it gives up.
 */
export const asTask = async <Step>(
  jobs: JobStore,
  ref: JobRef,
  run: (job: Job) => Promise<Step>,
): Promise<Step | CommonStep> => {
  const job = await jobs.get(ref);
  if (!job || isOver(job.state)) return { outcome: 'over' };
  try {
    return await run(job);
  } catch (error) {
    const problem = problemOf(error);
    if (problem.kind === 'internal') throw error;
    return { outcome: 'refused', problem };
  }
};
