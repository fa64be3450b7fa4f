import { createFinishJobRuntime } from '../lib/runtime/finish-job.ts';
import { loggedTask } from '../lib/runtime/logged-task.ts';
import { finishJob } from '../lib/usecases/finish-job.ts';
import { payloadSchema, refOf } from '../lib/workflow/payload.ts';

const starting = createFinishJobRuntime();

/** Lets the chat's next job begin. */
export const handler = async (event: unknown) => {
  const input = payloadSchema.parse(event);
  const ref = refOf(input);
  return loggedTask('FinishJob', ref, async () => finishJob(await starting, ref));
};
