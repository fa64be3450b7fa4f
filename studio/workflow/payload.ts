import * as z from 'zod';

const aim = z.object({ crf: z.number(), maxBitrate: z.number() });
const part = z.object({ part: z.int(), first: z.int(), end: z.int() });
const piece = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('song'), song: z.int(), stretch: z.int() }),
  z.object({ kind: z.literal('mix'), stretch: z.int() }),
]);

/** Executions in flight may be of the version before: their workflow makes the sound in one piece. */
const version = z.union([z.literal(1), z.literal(2)]);

/**
 * What an execution of `render-draft` begins with, and what each of its tasks is given. `aim`: how coarsely a video of
 * limited size is encoded; null at the first try. The draft is too large for a payload and lies beside the export.
 */
export const exportInput = z.object({
  v: version,
  /** The export's record. */
  key: z.string(),
  aim: aim.nullable(),
  /** How often the whole video was rendered before. */
  tries: z.int().min(0),
});
export type ExportInput = Readonly<z.infer<typeof exportInput>>;

export const partInput = exportInput.extend({ part });
export type PartInput = Readonly<z.infer<typeof partInput>>;

/** In version 1 without a piece: all of the sound. */
export const soundInput = exportInput.extend({ piece: piece.optional() });
export type SoundInput = Readonly<z.infer<typeof soundInput>>;

/** To the function that will join the parts: nothing is to be done yet, but to be there. */
const wakeInput = z.object({ v: version, key: z.string(), wake: z.literal(true) });

export const joinInput = z.union([wakeInput, exportInput]);

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

export const firstInput = (key: string): ExportInput => ({ v: 2, key, aim: null, tries: 0 });
