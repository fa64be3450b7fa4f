import { createJobRuntime } from '../lib/runtime/job.ts';
import { checkDraft } from '../lib/usecases/check-draft.ts';
import { refOf, taskInput, unsettledStep } from '../lib/workflow/payload.ts';

const starting = createJobRuntime();

const inputSchema = taskInput(unsettledStep);

/** Looks what became of an edit that ended without a word. */
export const handler = async (event: unknown) => {
  const input = inputSchema.parse(event);
  return checkDraft(await starting, refOf(input), input.step);
};
