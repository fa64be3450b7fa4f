import type { JobRef } from '../core/job.ts';
import type { Problem } from '../core/problem.ts';
import { asTask, type CommonStep, type TaskDependencies } from './task.ts';
import { type WayOutDependencies, withWayOut } from './way-out.ts';

export type ReportFailureStep = CommonStep | { readonly outcome: 'reported' };

/**
 * Tells a job's person once, in one sentence, why there is no video. `problem` is undefined when a task broke in an
 * unforeseen way. A job that is over has been told about already.
 */
export const reportFailure = (
  deps: WayOutDependencies & TaskDependencies,
  ref: JobRef,
  problem: Problem | undefined,
): Promise<ReportFailureStep> =>
  asTask(deps, ref, async job => {
    const told = await withWayOut(
      deps,
      job.chat,
      problem ?? { kind: job.deliveryStartedAt === undefined ? 'internal' : 'delivery-unsure' },
    );
    const said = { is: 'problem', problem: told } as const;
    if (job.progressMessageId === undefined) {
      await deps.outbox.say(job, said, { replyTo: job.requestMessageId });
    } else {
      await deps.outbox.change(job, job.progressMessageId, said);
    }
    // Last, so that an interruption repeats the telling and never leaves it out.
    await deps.jobs.move(ref, { is: 'failed', problem: told });
    return { outcome: 'reported' };
  });
