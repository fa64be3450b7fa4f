import * as z from 'zod';

const aim = z.object({ crf: z.number(), maxBitrate: z.number() });
const part = z.object({ part: z.int(), first: z.int(), end: z.int() });
const warning = z.object({ name: z.string(), reason: z.string() });
const warned = z.object({ warnings: z.array(warning) });

/**
 * What an execution of `render-draft` begins with, and what each of its tasks is given. `aim`: how coarsely a video of
 * limited size is encoded; null at the first try. The draft is too large for a payload and lies beside the export.
 */
export const exportInput = z.object({
  v: z.literal(1),
  /** The export's record. */
  key: z.string(),
  aim: aim.nullable(),
  /** How often the whole video was rendered before. */
  tries: z.int().min(0),
});
export type ExportInput = Readonly<z.infer<typeof exportInput>>;

export const partInput = exportInput.extend({ part });
export type PartInput = Readonly<z.infer<typeof partInput>>;

/** After Map and Parallel: what parts and sound could not show. */
export const joinInput = exportInput.extend({ rendered: z.tuple([z.array(warned), warned]) });
export type JoinInput = Readonly<z.infer<typeof joinInput>>;

/** As Step Functions catches it. */
const caught = exportInput.extend({
  error: z.object({ Error: z.string(), Cause: z.string().default('') }),
});

/** What EventBridge tells of an execution that ended without its last step: its name is the export's key. */
const executionEnded = z.object({ v: z.literal(1), key: z.string(), ended: z.string() });
export type ExecutionEnded = Readonly<z.infer<typeof executionEnded>>;

export const failureInput = z.union([
  caught,
  executionEnded.transform(({ key, ended }) => ({ key, error: { Error: ended, Cause: '' } })),
]);
export type FailureInput = Readonly<z.infer<typeof failureInput>>;

export const firstInput = (key: string): ExportInput => ({ v: 1, key, aim: null, tries: 0 });
