import type { Context } from 'aws-lambda';
import { createJobRuntime } from '../lib/runtime/job.ts';
import { runEdit } from '../lib/usecases/run-edit.ts';
import { payloadSchema, refOf } from '../lib/workflow/payload.ts';

const starting = createJobRuntime();

/** Left of the function's time when the wait for the answer ends: enough to hand over to the workflow. */
const reserveMs = 30_000;

/** Sends the job's edit, once, and waits for its answer. */
export const handler = async (event: unknown, context: Context) => {
  const input = payloadSchema.parse(event);
  return runEdit(await starting, refOf(input), Date.now() + context.getRemainingTimeInMillis() - reserveMs);
};
