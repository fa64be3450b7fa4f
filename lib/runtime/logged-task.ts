import { chatKey } from '../core/chat.ts';
import type { JobRef } from '../core/job.ts';
import type { Problem } from '../core/problem.ts';
import type { TaskName } from '../workflow/tasks.ts';
import { log } from './log.ts';
import { count } from './metrics.ts';
import { taskMetric } from './task-metric.ts';

interface Step {
  readonly outcome: string;
  readonly problem?: Problem;
}

/** Runs a task, counts how it went, and writes one line about it: which job, how it went, how long it took. */
export const loggedTask = async <Found extends Step>(
  task: TaskName,
  ref: JobRef,
  run: () => Promise<Found>,
): Promise<Found> => {
  const startedAt = Date.now();
  const fields = () => ({ task, jobId: ref.id, chat: chatKey(ref.chat), ms: Date.now() - startedAt });
  const countOutcome = (outcome: string) => {
    const metric = taskMetric(task, outcome);
    if (metric !== undefined) count(metric);
  };
  try {
    const step = await run();
    log.info('task', { ...fields(), outcome: step.outcome, problem: step.problem?.kind });
    countOutcome(step.outcome);
    return step;
  } catch (error) {
    log.error('task-failed', error, fields());
    countOutcome('threw');
    throw error;
  }
};
