import { createJobRuntime } from '../lib/runtime/job.ts';
import { loggedTask } from '../lib/runtime/logged-task.ts';
import { pollExport } from '../lib/usecases/poll-export.ts';
import { refOf, renderingStep, taskInput } from '../lib/workflow/payload.ts';

const starting = createJobRuntime();

const inputSchema = taskInput(renderingStep);

/** Looks how the render gets on. */
export const handler = async (event: unknown) => {
  const input = inputSchema.parse(event);
  const ref = refOf(input);
  return loggedTask('PollExport', ref, async () => pollExport(await starting, ref, input.step));
};
