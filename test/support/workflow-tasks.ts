import { checkDraft } from '../../lib/usecases/check-draft.ts';
import { type DeliverVideoDependencies, deliverVideo } from '../../lib/usecases/deliver-video.ts';
import { finishJob } from '../../lib/usecases/finish-job.ts';
import { pollExport } from '../../lib/usecases/poll-export.ts';
import { reportFailure } from '../../lib/usecases/report-failure.ts';
import { runEdit } from '../../lib/usecases/run-edit.ts';
import { type StageMediaDependencies, stageMedia } from '../../lib/usecases/stage-media.ts';
import type { JobDependencies } from '../../lib/usecases/start-job.ts';
import { submitExport } from '../../lib/usecases/submit-export.ts';
import {
  completedStep,
  failureInput,
  payloadSchema,
  refOf,
  renderingStep,
  submitInput,
  taskInput,
  unsettledStep,
} from '../../lib/workflow/payload.ts';
import type { TaskName } from '../../lib/workflow/tasks.ts';
import type { Task } from '../../local/emulators/task-invocation.ts';

type TaskDependencies = StageMediaDependencies & DeliverVideoDependencies & JobDependencies;

const unsettled = taskInput(unsettledStep);
const rendering = taskInput(renderingStep);
const completed = taskInput(completedStep);

/** The workflow's tasks over the dependencies of a test, parsed as the Lambdas parse them. */
export const workflowTasksOf = (deps: () => TaskDependencies): Readonly<Record<TaskName, Task>> => ({
  StageMedia: async input => stageMedia(deps(), refOf(payloadSchema.parse(input))),
  RunEdit: async input => runEdit(deps(), refOf(payloadSchema.parse(input)), Date.now() + 60_000),
  CheckDraft: async input => {
    const parsed = unsettled.parse(input);
    return checkDraft(deps(), refOf(parsed), parsed.step);
  },
  SubmitExport: async input => {
    const parsed = submitInput.parse(input);
    return submitExport(deps(), refOf(parsed), parsed.step);
  },
  PollExport: async input => {
    const parsed = rendering.parse(input);
    return pollExport(deps(), refOf(parsed), parsed.step);
  },
  DeliverVideo: async input => {
    const parsed = completed.parse(input);
    return deliverVideo(deps(), refOf(parsed), parsed.step);
  },
  ReportFailure: async input => {
    const parsed = failureInput.parse(input);
    return reportFailure(deps(), refOf(parsed), parsed.problem);
  },
  FinishJob: async input => finishJob(deps(), refOf(payloadSchema.parse(input))),
});
