import { isOver, type JobRef } from '../core/job.ts';
import { type JobDependencies, runNextJob } from './start-job.ts';

/**
 * The end of every job, however it ended: frees the chat's turn and begins the next job. A job that nobody closed
 * counts as failed, so that none is running for ever. Safe to repeat.
 */
export const finishJob = async (
  deps: JobDependencies,
  ref: JobRef,
): Promise<{ readonly outcome: 'finished' }> => {
  const job = await deps.jobs.get(ref);
  if (job && !isOver(job.state)) await deps.jobs.move(ref, { is: 'failed', problem: { kind: 'internal' } });
  await deps.chats.releaseActiveJob(ref.chat, ref.id);
  await runNextJob(deps, ref.chat);
  return { outcome: 'finished' };
};
