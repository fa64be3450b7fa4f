import { type BackendCall, BackendError } from '../core/backend-error.ts';
import { isOver, type Job, type JobRef } from '../core/job.ts';
import type { JobStore } from '../core/ports.ts';
import { type Problem, problemOf } from '../core/problem.ts';
import { retryAdvice } from '../core/retry-advice.ts';

/**
 * The backend failed in a way that may pass. The workflow knows this name: it waits 30 s and repeats the task once
 * (nemo-contract §9), and when that fails too, finds in the message what to tell.
 */
export class TryAgain extends Error {
  override readonly name = 'TryAgain';

  constructor(problem: Problem, cause: unknown) {
    super(JSON.stringify(problem), { cause });
  }
}

/** What every task may find out beside its own outcomes. */
export type CommonStep =
  /** Somebody cancelled the job, or it ended otherwise: nothing is left to do. */
  | { readonly outcome: 'over' }
  /** The job cannot go on, and this is what its person is told. */
  | { readonly outcome: 'refused'; readonly problem: Problem };

/**
 * Runs one task of a job. A job that is over is left alone; a foreseen failure becomes `refused`, or TryAgain when it
 * may pass; an unforeseen one is thrown, and the workflow repeats the task before it gives up.
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
    const problem = problemIn(error);
    if (error instanceof BackendError && mayPass(error)) throw new TryAgain(problem, error);
    if (problem.kind === 'internal') throw error;
    return { outcome: 'refused', problem };
  }
};

/** Calls that hand a draft over and bring its video. */
const exportCalls: ReadonlySet<BackendCall> = new Set(['submit-export', 'poll-export', 'download']);

/** Other words help when the backend refuses an edit; what else it refuses is none of its person's words. */
const problemIn = (error: unknown): Problem => {
  const problem = problemOf(error);
  if (!(error instanceof BackendError) || problem.kind !== 'bad-request') return problem;
  return { kind: exportCalls.has(error.call) ? 'export-failed' : 'internal' };
};

/** Whether the same call may succeed later. Tasks are safe to repeat as a whole, so "ask for the render that may be running" is one of the repeats. */
export const mayPass = (error: BackendError): boolean => {
  const { kind } = retryAdvice(error.call, error, 1);
  return kind === 'retry' || kind === 'ask-for-render';
};
