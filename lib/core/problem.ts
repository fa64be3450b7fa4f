import * as z from 'zod';

/**
 * Everything that can keep a job from its end, as people are told about it. The words stand in lib/telegram/locales,
 * keyed by `kind`.
 */
export const problemSchema = z.object({
  kind: z.enum([
    'token-invalid',
    'session-unknown',
    'out-of-credits',
    'unsupported-file',
    'file-too-large',
    'client-id-missing',
    'plan-blocked',
    'rate-limited',
    'token-limit',
    'unreachable',
    'server-error',
    'bad-answer',
    'bad-request',
    'edit-failed',
    'edit-lost',
    'nothing-changed',
    'nothing-to-export',
    'export-failed',
    'export-slow',
    'media-unavailable',
    'file-not-stored',
    'delivery-unsure',
    'delivery-failed',
    'internal',
  ]),
  /** Name of the file, or the backend's own sentence; shown escaped. */
  detail: z.string().exactOptional(),
  /** A link that helps, for example where to register. */
  url: z.string().exactOptional(),
});

export type Problem = Readonly<z.infer<typeof problemSchema>>;
export type ProblemKind = Problem['kind'];

/**
 * Carries a problem through code that cannot go on. Its `name` is what the workflow's `ErrorEquals` would match; what
 * people read is made from `problem`, never from `message`.
 */
export class JobError extends Error {
  override readonly name = 'JobError';
  readonly problem: Problem;

  constructor(problem: Problem, options?: { cause?: unknown }) {
    super(problem.detail === undefined ? problem.kind : `${problem.kind}: ${problem.detail}`, options);
    this.problem = problem;
  }
}

const carrier = z.object({ problem: problemSchema });

/** The problem that an error of any boundary carries; `internal` for everything unforeseen. */
export const problemOf = (error: unknown): Problem => {
  const carried = carrier.safeParse(error);
  return carried.success ? carried.data.problem : { kind: 'internal' };
};
