import type { Context } from 'aws-lambda';
import { createJobRuntime } from '../lib/runtime/job.ts';
import { loggedTask } from '../lib/runtime/logged-task.ts';
import { runEdit } from '../lib/usecases/run-edit.ts';
import { payloadSchema, refOf } from '../lib/workflow/payload.ts';

const starting = createJobRuntime();

/** Left of the function's time when the wait for the answer ends: enough to hand over to the workflow. */
const reserveMs = 30_000;

/** Sends the job's edit, once, and waits for its answer. */
export const handler = async (event: unknown, context: Context) => {
  const input = payloadSchema.parse(event);
  const ref = refOf(input);
  return loggedTask('RunEdit', ref, async () =>
    runEdit(await starting, ref, Date.now() + context.getRemainingTimeInMillis() - reserveMs),
  );
};
