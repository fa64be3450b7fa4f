import { chatKey } from '../core/chat.ts';
import type { JobRef } from '../core/job.ts';
import type { Problem } from '../core/problem.ts';
import type { TaskName } from '../workflow/tasks.ts';
import { log } from './log.ts';
import { count } from './metrics.ts';
import { taskMetric } from './task-metric.ts';
import { trace } from './trace.ts';

interface Step {
  readonly outcome: string;
  readonly problem?: Problem;
}

/**
 * Runs a task, counts how it went, and writes one line about it, and a part of the trace: which job, how it went, how long
 * it took. All that one update brought about has the same `correlation_id`.
 */
export const loggedTask = async <Found extends Step>(
  task: TaskName,
  ref: JobRef & { readonly updateId?: number },
  run: () => Promise<Found>,
): Promise<Found> => {
  const startedAt = Date.now();
  const fields = () => ({
    task,
    correlation_id: ref.updateId,
    jobId: ref.id,
    chat: chatKey(ref.chat),
    ms: Date.now() - startedAt,
  });
  const countOutcome = (outcome: string) => {
    const metric = taskMetric(task, outcome);
    if (metric !== undefined) count(metric);
  };
  try {
    const step = await trace(task, run, { job: ref.id, update: ref.updateId });
    log.info('task', { ...fields(), outcome: step.outcome, problem: step.problem?.kind });
    countOutcome(step.outcome);
    return step;
  } catch (error) {
    log.error('task-failed', error, fields());
    countOutcome('threw');
    throw error;
  }
};
