import { createJobRuntime } from '../lib/runtime/job.ts';
import { loggedTask } from '../lib/runtime/logged-task.ts';
import { deliverVideo } from '../lib/usecases/deliver-video.ts';
import { completedStep, refOf, taskInput } from '../lib/workflow/payload.ts';

const starting = createJobRuntime();

const inputSchema = taskInput(completedStep);

/** Brings the video into the chat, once. */
export const handler = async (event: unknown) => {
  const input = inputSchema.parse(event);
  const ref = refOf(input);
  return loggedTask('DeliverVideo', ref, async () => deliverVideo(await starting, ref, input.step));
};
