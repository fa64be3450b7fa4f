import { createJobRuntime } from '../lib/runtime/job.ts';
import { loggedTask } from '../lib/runtime/logged-task.ts';
import { submitExport } from '../lib/usecases/submit-export.ts';
import { refOf, submitInput } from '../lib/workflow/payload.ts';

const starting = createJobRuntime();

/** Hands the draft to the renderer. */
export const handler = async (event: unknown) => {
  const input = submitInput.parse(event);
  const ref = refOf(input);
  return loggedTask('SubmitExport', ref, async () => submitExport(await starting, ref, input.step));
};
