import { createJobRuntime } from '../lib/runtime/job.ts';
import { submitExport } from '../lib/usecases/submit-export.ts';
import { refOf, submitInput } from '../lib/workflow/payload.ts';

const starting = createJobRuntime();

/** Hands the draft to the renderer. */
export const handler = async (event: unknown) => {
  const input = submitInput.parse(event);
  return submitExport(await starting, refOf(input), input.step);
};
