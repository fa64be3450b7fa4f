import * as z from 'zod';
import type { JobRef } from '../core/job.ts';
import { problemSchema } from '../core/problem.ts';

const ref = {
  v: z.literal(1),
  jobId: z.string().min(1).max(80),
  chat: z.object({ chatId: z.number(), threadId: z.number().exactOptional() }),
};

/** What an execution starts with. Everything else about the job is in its row: histories are readable by operators. */
export const payloadSchema = z.object(ref);

export const payloadOf = (job: JobRef): z.infer<typeof payloadSchema> => ({
  v: 1,
  jobId: job.id,
  chat: job.chat,
});

export const refOf = (payload: z.infer<typeof payloadSchema>): JobRef => ({
  id: payload.jobId,
  chat: payload.chat,
});

/** The input of a task that goes on from what the one before found out. */
export const taskInput = <Step extends z.ZodType>(step: Step) => z.object({ ...ref, step });

/** What travels from task to task under `$.step`; the use cases' steps, as they come back from the workflow. */
export const unsettledStep = z.object({
  cause: z.enum(['silent', 'disconnected']),
  reads: z.int().min(0),
  seconds: z.number(),
});

export const renderingStep = z.object({
  renderId: z.string(),
  draftHash: z.string(),
  attempt: z.int(),
  fullSize: z.number().exactOptional(),
  submittedAt: z.number(),
  polls: z
    .array(z.object({ atSeconds: z.number(), progress: z.number().optional() }))
    .transform(polls => polls.map(({ atSeconds, progress }) => ({ atSeconds, progress }))),
  seconds: z.number(),
});

export const completedStep = z.object({
  draftHash: z.string(),
  renderId: z.string().exactOptional(),
  fullSize: z.number().exactOptional(),
});

/** A first submit comes from another task; a new try says which it is, and whether the video has to be smaller. */
export const submitInput = taskInput(
  z.object({ attempt: z.int().default(1), fullSize: z.number().exactOptional() }),
);

/** A problem as TryAgain carries it: JSON within the message within the Cause that Lambda's errors are reported with. */
const problemInCause = z
  .object({ Cause: z.string() })
  .transform(({ Cause }) => parseJson(Cause))
  .pipe(z.object({ errorMessage: z.string() }))
  .transform(({ errorMessage }) => parseJson(errorMessage))
  .pipe(problemSchema);

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** What a failure is known by: a task that refused says it in its step, one that broke in the error that was caught. */
export const failureInput = z
  .object({
    ...ref,
    step: z.object({ problem: problemSchema }).optional().catch(undefined),
    error: problemInCause.optional().catch(undefined),
  })
  .transform(({ step, error, ...payload }) => ({ ...payload, problem: error ?? step?.problem }));
