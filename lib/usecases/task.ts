import { type BackendCall, BackendError } from '../core/backend-error.ts';
import { isOver, type Job, type JobRef } from '../core/job.ts';
import type { Clock } from '../core/ports/clock.ts';
import type { JobStore } from '../core/ports/job-store.ts';
import type { Outbox } from '../core/ports/outbox.ts';
import { type Problem, type ProblemKind, problemOf } from '../core/problem.ts';
import { longestRetryAfterMs, retryAdvice, retryWaitMs } from '../core/retry-advice.ts';
import { createProgress } from './progress.ts';

/**
 * The backend failed in a way that may pass. The workflow knows these names: it waits 30 s, or 120 s where the backend
 * wants more than 30, repeats the task, once after each of the two (nemo-contract §9), and when that fails too, finds in the
 * message what to tell.
 */
export class TryAgain extends Error {
  override readonly name: 'TryAgain' | 'TryAgainLater';
  readonly afterMs: number;
  readonly problem: Problem;

  constructor(problem: Problem, options: { readonly cause?: unknown; readonly afterMs?: number } = {}) {
    super(JSON.stringify(problem), { cause: options.cause });
    this.problem = problem;
    const isLater = (options.afterMs ?? 0) > retryWaitMs;
    this.name = isLater ? 'TryAgainLater' : 'TryAgain';
    this.afterMs = isLater ? longestRetryAfterMs : retryWaitMs;
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
 * may pass; an unforeseen one is thrown, and the workflow repeats the task before it gives up. While a busy backend is
 * waited for, the progress message says so. A job that the caller has just read, `known`, is not read again.
 */
export const asTask = async <Step>(
  deps: TaskDependencies,
  ref: JobRef,
  run: (job: Job) => Promise<Step>,
  known?: Job,
): Promise<Step | CommonStep> => {
  const job = known ?? (await deps.jobs.get(ref));
  if (!job || isOver(job.state)) return { outcome: 'over' };
  try {
    return await run(job);
  } catch (error) {
    const problem = problemIn(error);
    const again = error instanceof TryAgain ? error : tryAgain(error, problem);
    if (again !== undefined) {
      if (isBusy.has(problem.kind)) await sayBusy(deps, ref, again.afterMs);
      throw again;
    }
    if (problem.kind === 'internal') throw error;
    return { outcome: 'refused', problem };
  }
};

export interface TaskDependencies {
  readonly jobs: JobStore;
  readonly outbox: Outbox;
  readonly clock: Clock;
}

const tryAgain = (error: unknown, problem: Problem): TryAgain | undefined =>
  error instanceof BackendError && mayPass(error)
    ? new TryAgain(problem, {
        cause: error,
        ...(error.retryAfterMs === undefined ? {} : { afterMs: error.retryAfterMs }),
      })
    : undefined;

/** Also when tokens are limited: nobody knows yet that it is not just busy. */
const isBusy: ReadonlySet<ProblemKind> = new Set(['rate-limited', 'token-limit']);

const sayBusy = async (deps: TaskDependencies, ref: JobRef, afterMs: number): Promise<void> => {
  // As it is now: the task may have come to an answer, which stays above the line.
  const job = await deps.jobs.get(ref);
  if (!job || isOver(job.state)) return;
  await createProgress(deps, job)({ phase: 'busy', seconds: afterMs / 1000 }, { atOnce: true });
};

/** Calls that hand a draft over and bring its video. */
const exportCalls: ReadonlySet<BackendCall> = new Set(['submit-export', 'poll-export', 'download']);

/** Other words help when the backend refuses an edit; what else it refuses is none of its person's words. */
const problemIn = (error: unknown): Problem => {
  if (error instanceof TryAgain) return error.problem;
  const problem = problemOf(error);
  if (!(error instanceof BackendError) || problem.kind !== 'bad-request') return problem;
  return { kind: exportCalls.has(error.call) ? 'export-failed' : 'internal' };
};

/** Whether the same call may succeed later. Tasks are safe to repeat as a whole, so "ask for the render that may be running" is one of the repeats. */
export const mayPass = (error: BackendError): boolean => {
  const { kind } = retryAdvice(error.call, error, 1);
  return kind === 'retry' || kind === 'ask-for-render';
};
