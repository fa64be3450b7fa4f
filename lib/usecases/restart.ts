import type { BackendErrorKind } from '../core/backend-error.ts';
import type { Job } from '../core/job.ts';
import type { JobStore } from '../core/ports/job-store.ts';
import { forgetSession, type OpenSessionDependencies } from './open-session.ts';

export interface RestartDependencies extends OpenSessionDependencies {
  readonly jobs: JobStore;
}

/**
 * Goes back to the beginning with a new session, once: a backend that refuses what it has just issued will go on doing
 * so. False when that has been tried.
 */
export const restart = async (
  deps: RestartDependencies,
  job: Job,
  token: string,
  why: BackendErrorKind,
): Promise<boolean> => {
  if (!(await deps.jobs.claimRestart(job, deps.clock()))) return false;
  await deps.jobs.releaseEdit(job);
  await forgetSession(deps, job.chat, token, why);
  return true;
};
