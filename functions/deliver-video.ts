import { createDeliverVideoRuntime } from '../lib/runtime/deliver-video.ts';
import { loggedTask } from '../lib/runtime/logged-task.ts';
import { deliverVideo } from '../lib/usecases/deliver-video.ts';
import { completedStep, refOf, taskInput } from '../lib/workflow/payload.ts';

const starting = createDeliverVideoRuntime();

const inputSchema = taskInput(completedStep);

/** Brings the video into the chat, once. */
export const handler = async (event: unknown) => {
  const input = inputSchema.parse(event);
  const ref = refOf(input);
  return loggedTask('DeliverVideo', ref, async () => deliverVideo(await starting, ref, input.step));
};
