import type { BackendState } from '../core/backend.ts';
import { problemOfFailure } from '../core/backend-error.ts';
import type { EditOutcome } from '../core/edit-outcome.ts';
import type { Job } from '../core/job.ts';
import { JobError, type Problem } from '../core/problem.ts';
import { retryAdvice } from '../core/retry-advice.ts';
import { isChanged, type Snapshot } from './draft-snapshot.ts';
import { endsSession, forgetSession, isSessionGone, type OpenSession } from './open-session.ts';
import { restart } from './restart.ts';
import type { EditDependencies, EditStep } from './run-edit.ts';
import { TryAgain } from './task.ts';
import { withWayOut } from './way-out.ts';

type Refusal = Extract<EditOutcome, { kind: 'refused' }>;

const problemOfRefusal = ({ reason: kind, registerUrl }: Refusal): Problem =>
  problemOfFailure('edit', { kind, ...(registerUrl === undefined ? {} : { registerUrl }) });

/**
 * What the backend has broken off is not sent again. What it had made by then was paid for, when credits ran out between
 * two stages for example: that is rendered, beside the word on why there is no more.
 */
export const afterRefusalMidway = async (
  deps: EditDependencies,
  job: Job,
  opened: OpenSession,
  before: Snapshot,
  outcome: Refusal,
): Promise<EditStep> => {
  const problem = problemOfRefusal(outcome);
  if (!(await isChanged(deps, opened, before))) throw new JobError(problem);
  await deps.outbox.say(job, { is: 'problem', problem: await withWayOut(deps, job.chat, problem) });
  return { outcome: 'changed' };
};

/**
 * What the backend has refused before it began, it has not been paid for: then the edit may be sent again, after the wait
 * or to the new session that the retry matrix wants (nemo-contract §9, §10).
 */
export const afterRefusal = async (
  deps: EditDependencies,
  job: Job,
  token: string,
  outcome: Refusal,
): Promise<EditStep> => {
  const kind = outcome.reason;
  const problem = problemOfRefusal(outcome);
  const advice = retryAdvice('edit', { ...outcome, kind }, 1);
  if (advice.kind === 'retry') {
    await deps.jobs.releaseEdit(job);
    throw new TryAgain(problem, advice);
  }
  if (endsSession(kind)) {
    if (await restart(deps, job, token, kind)) return { outcome: 'restart' };
    // The next request begins with a new one.
    await forgetSession(deps, job.chat, token, kind);
  }
  throw new JobError(problem);
};

/** Undefined: the session is gone, and another one is to be opened. */
export const stateUnlessGone = async (
  deps: EditDependencies,
  job: Job,
  { token, session }: OpenSession,
): Promise<BackendState | undefined> => {
  try {
    return await deps.backend.state(token, session.sessionId);
  } catch (error) {
    if (isSessionGone(error) && (await restart(deps, job, token, error.kind))) return undefined;
    throw error;
  }
};
