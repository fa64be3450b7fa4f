import type { TaskName } from '../workflow/tasks.ts';
import type { MetricName } from './metrics.ts';

/** What a task's outcome counts as; `threw` is a task that broke. */
export const taskMetric = (task: TaskName, outcome: string): MetricName | undefined =>
  counted[task]?.[outcome];

const editFailed = { refused: 'EditsFailed', threw: 'EditsFailed' } as const;

const counted: Readonly<Partial<Record<TaskName, Readonly<Record<string, MetricName>>>>> = {
  RunEdit: editFailed,
  CheckDraft: editFailed,
  DeliverVideo: { delivered: 'VideosDelivered' },
  ReportFailure: { reported: 'JobsFailed' },
  FinishJob: { finished: 'JobsDone' },
};
