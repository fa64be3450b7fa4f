import { loggedTask } from '../lib/runtime/logged-task.ts';
import { createStageMediaRuntime } from '../lib/runtime/stage-media.ts';
import { stageMedia } from '../lib/usecases/stage-media.ts';
import { payloadSchema, refOf } from '../lib/workflow/payload.ts';

const starting = createStageMediaRuntime();

/** Brings the job's photos to the backend. */
export const handler = async (event: unknown) => {
  const input = payloadSchema.parse(event);
  const ref = refOf(input);
  return loggedTask('StageMedia', ref, async () => stageMedia(await starting, ref));
};
