import { createJobRuntime } from '../lib/runtime/job.ts';
import { loggedTask } from '../lib/runtime/logged-task.ts';
import { reportFailure } from '../lib/usecases/report-failure.ts';
import { failureInput, refOf } from '../lib/workflow/payload.ts';

const starting = createJobRuntime();

/** Tells why there is no video. */
export const handler = async (event: unknown) => {
  const input = failureInput.parse(event);
  const ref = refOf(input);
  return loggedTask('ReportFailure', ref, async () => reportFailure(await starting, ref, input.problem));
};
