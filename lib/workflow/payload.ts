import * as z from 'zod';
import type { JobRef } from '../core/job.ts';
import { problemSchema } from '../core/problem.ts';

/** Stands in the same place in every version there will be, so that any deployment can end any execution. */
const anyVersion = {
  v: z.int().min(1),
  jobId: z.string().min(1).max(80),
  chat: z.object({ chatId: z.number(), threadId: z.number().exactOptional() }),
};

/** The version that is written and read here. */
const version = 1;

const unknownVersion = ({ input }: { readonly input?: unknown }): string =>
  `Payload version ${JSON.stringify(input)} is not known here, only ${version}: a newer deployment began this execution. Deploy that one again.`;

const ref = { ...anyVersion, v: z.literal(version, { error: unknownVersion }) };

/** As Step Functions puts a caught error into the input: whatever comes after it only ends the job. */
const caughtError = z.looseObject({ Error: z.string() }).optional().catch(undefined);

/**
 * What an execution starts with. Everything else about the job is in its row: histories are readable by operators.
 *
 * Executions outlive deployments, and a deployment may be rolled back, so a version 2 comes in three deployments:
 *
 * 1. Tasks read both: `ref` becomes a union whose version 1 is transformed into 2; `payloadOf` goes on writing 1.
 * 2. `payloadOf` writes 2. Rolled back to the first, its executions still finish.
 * 3. Once the last execution of version 1 has ended, it is no longer read.
 *
 * Whoever skips the first and rolls back leaves executions that nobody can do: every task that would act refuses a
 * version it does not know, before it does anything. ReportFailure tells the person so, once, and FinishJob frees the
 * chat's turn: after an error was caught, any version is taken, because its job and chat are enough.
 */
export const payloadSchema = z
  .object({ ...anyVersion, error: caughtError })
  .refine(({ v, error }) => v === version || error !== undefined, {
    path: ['v'],
    error: ({ input }) => unknownVersion({ input: Object(input).v }),
  })
  .transform(({ error: _, ...payload }) => payload);

export const payloadOf = (job: JobRef): z.infer<typeof payloadSchema> => ({
  v: version,
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
  late: z.boolean().exactOptional(),
  misses: z.int().exactOptional(),
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

/**
 * What a failure is known by: a task that refused says it in its step, one that broke in the error that was caught. Of
 * any version: a person is told even about an execution that nothing else here can do.
 */
export const failureInput = z
  .object({
    ...anyVersion,
    step: z.object({ problem: problemSchema }).optional().catch(undefined),
    error: problemInCause.optional().catch(undefined),
  })
  .transform(({ step, error, ...payload }) => ({ ...payload, problem: error ?? step?.problem }));
