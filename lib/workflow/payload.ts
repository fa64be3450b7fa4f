import * as z from 'zod';
import { type JobRef, updateIdOf } from '../core/job.ts';
import { problemSchema } from '../core/problem.ts';

/** Stands in the same place in every version there will be, so that any deployment can end any execution. */
const anyVersion = {
  v: z.int().min(1),
  jobId: z.string().min(1).max(80),
  chat: z.object({ chatId: z.number(), threadId: z.number().exactOptional() }),
  /** The update that asked for the job: log lines and traces are found by it. Since version 2. */
  updateId: z.int().optional().catch(undefined),
};

/** The version that is written here, and those that are read. */
const version = 2;
const readVersions: readonly number[] = [1, version];

interface AnyPayload {
  readonly v: number;
  readonly jobId: string;
  readonly updateId?: number | undefined;
}

/** An earlier version's payload as this version has it. Version 1 named the update in the job's id alone. */
export const upgradePayload = <Payload extends AnyPayload>({ v: _, ...payload }: Payload) => ({
  ...payload,
  v: version,
  updateId: payload.updateId ?? updateIdOf(payload.jobId),
});

const isRead = ({ v }: AnyPayload): boolean => readVersions.includes(v);

const unknownVersion = {
  path: ['v'],
  error: ({ input }: { readonly input?: unknown }) =>
    `Payload version ${JSON.stringify(Object(input).v)} is not known here, only ${readVersions.join(' and ')}: a newer deployment began this execution. Deploy that one again.`,
};

/** As Step Functions puts a caught error into the input: whatever comes after it only ends the job. */
const caughtError = z.looseObject({ Error: z.string() }).optional().catch(undefined);

/**
 * What an execution starts with. Everything else about the job is in its row: histories are readable by operators.
 *
 * Executions outlive deployments, so every version is read as long as an execution of it may run: a week. Whoever writes a
 * new one adds it to `readVersions`, teaches `upgradePayload` what the earlier ones lack, and adds what executions of it
 * begin with to the tests. A deployment that is rolled back meets executions of the newer version, which it does not know:
 * every task that would act refuses them, before it does anything. ReportFailure tells the person so, once, and FinishJob
 * frees the chat's turn: after an error was caught, any version is taken, because its job and chat are enough. Where that
 * is too much, the new version is first only read, and written by the deployment after that.
 */
export const payloadSchema = z
  .object({ ...anyVersion, error: caughtError })
  .refine(payload => isRead(payload) || payload.error !== undefined, unknownVersion)
  .transform(({ error: _, ...payload }) => upgradePayload(payload));

export const payloadOf = (job: JobRef): z.infer<typeof payloadSchema> =>
  upgradePayload({ v: 1, jobId: job.id, chat: job.chat });

/** The job, and the update that asked for it. */
export const refOf = ({
  jobId,
  chat,
  updateId,
}: z.infer<typeof payloadSchema>): JobRef & { readonly updateId?: number } => ({
  id: jobId,
  chat,
  ...(updateId === undefined ? {} : { updateId }),
});

/** The input of a task that goes on from what the one before found out. */
export const taskInput = <Step extends z.ZodType>(step: Step) =>
  z
    .object({ ...anyVersion, step })
    .refine(isRead, unknownVersion)
    .transform(upgradePayload);

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
  .transform(({ step, error, ...payload }) => ({
    ...upgradePayload(payload),
    problem: error ?? step?.problem,
  }));
