import { type TaskName, tasks } from '../../lib/workflow/tasks.ts';
import type { SqsHandler } from '../emulators/event-source.ts';
import { lambdaContext } from '../emulators/lambda-context.ts';
import type { Task } from '../emulators/task-invocation.ts';
import type { HttpHandler } from './http-api.ts';

export interface Functions {
  readonly telegramWebhook: HttpHandler;
  readonly conversation: SqsHandler;
  readonly settleBatch: SqsHandler;
  readonly uploadPage: HttpHandler;
  readonly videoLink: HttpHandler;
}

/** The real handlers. They read the environment when they are loaded, so it must be set by then. */
export async function loadFunctions(): Promise<Functions> {
  const [webhook, conversation, settle, upload, video] = await Promise.all([
    import('../../functions/telegram-webhook.ts'),
    import('../../functions/conversation.ts'),
    import('../../functions/settle-batch.ts'),
    import('../../functions/upload-page.ts'),
    import('../../functions/video-link.ts'),
  ]);
  return {
    telegramWebhook: webhook.handler,
    conversation: conversation.handler,
    settleBatch: settle.handler,
    uploadPage: upload.handler,
    videoLink: video.handler,
  };
}

/** The handlers of the workflow's tasks, each loaded when it is first needed. */
export const workflowTasks: Readonly<Record<TaskName, Task>> = {
  StageMedia: task('StageMedia', async () => (await import('../../functions/stage-media.ts')).handler),
  RunEdit: task('RunEdit', async () => (await import('../../functions/run-edit.ts')).handler),
  CheckDraft: task('CheckDraft', async () => (await import('../../functions/check-draft.ts')).handler),
  SubmitExport: task('SubmitExport', async () => (await import('../../functions/submit-export.ts')).handler),
  PollExport: task('PollExport', async () => (await import('../../functions/poll-export.ts')).handler),
  DeliverVideo: task('DeliverVideo', async () => (await import('../../functions/deliver-video.ts')).handler),
  ReportFailure: task(
    'ReportFailure',
    async () => (await import('../../functions/report-failure.ts')).handler,
  ),
  FinishJob: task('FinishJob', async () => (await import('../../functions/finish-job.ts')).handler),
};

type TaskHandler = (input: unknown, context: ReturnType<typeof lambdaContext>) => Promise<unknown>;

function task(name: TaskName, load: () => Promise<TaskHandler>): Task {
  return async (input, { awsRequestId, getRemainingTimeInMillis }) => {
    const handler = await load();
    const deadline = Date.now() + getRemainingTimeInMillis();
    return handler(input, lambdaContext({ functionName: tasks[name], awsRequestId, deadline }));
  };
}
