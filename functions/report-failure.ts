import { createJobRuntime } from '../lib/runtime/job.ts';
import { reportFailure } from '../lib/usecases/report-failure.ts';
import { failureInput, refOf } from '../lib/workflow/payload.ts';

const starting = createJobRuntime();

/** Tells why there is no video. */
export const handler = async (event: unknown) => {
  const input = failureInput.parse(event);
  return reportFailure(await starting, refOf(input), input.problem);
};
