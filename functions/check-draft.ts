import { createJobRuntime } from '../lib/runtime/job.ts';
import { loggedTask } from '../lib/runtime/logged-task.ts';
import { checkDraft } from '../lib/usecases/check-draft.ts';
import { refOf, taskInput, unsettledStep } from '../lib/workflow/payload.ts';

const starting = createJobRuntime();

const inputSchema = taskInput(unsettledStep);

/** Looks what became of an edit that ended without a word. */
export const handler = async (event: unknown) => {
  const input = inputSchema.parse(event);
  const ref = refOf(input);
  return loggedTask('CheckDraft', ref, async () => checkDraft(await starting, ref, input.step));
};
