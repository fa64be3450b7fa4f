import * as z from 'zod';
import { readStudioSettings } from '../../studio/config.ts';

/**
 * Settings of the studio that make sense on AWS, by the names of .env.example. The others are the stack's own, or belong
 * to one machine; the model's key is a secret.
 */
const settable = [
  'STUDIO_LLM_URL',
  'STUDIO_LLM_MODEL',
  'STUDIO_CREDITS',
  'STUDIO_EDIT_COST',
  'STUDIO_TOKENS_PER_CLIENT',
  'STUDIO_UPLOAD_MB',
] as const;

/** What a stage says of the studio, in cdk.json under `studio`. */
export const stageOfStudio = z.strictObject({
  settings: z
    .partialRecord(z.enum(settable), z.string())
    .default({})
    .check(({ value, issues }) => {
      try {
        readStudioSettings(value);
      } catch (error) {
        issues.push({ code: 'custom', input: value, message: error instanceof Error ? error.message : '' });
      }
    }),
  /** A secret of yours in Secrets Manager that holds the model's key as plain text: its whole ARN. */
  modelKeySecret: z
    .string()
    .regex(/^arn:aws[\w-]*:secretsmanager:[\w-]+:\d{12}:secret:\S+-\w{6}$/, 'is the ARN of a secret')
    .exactOptional(),
  /** Requests that are answered at the same time, edits among them; kept free where the stage reserves. */
  requestsAtOnce: z.int().min(2).max(1000).default(50),
  /** Parts of videos that are rendered at the same time, of all people; kept free where the stage reserves. */
  partsAtOnce: z.int().min(2).max(1000).default(200),
});
export type StageOfStudio = Readonly<z.infer<typeof stageOfStudio>>;

/** Pieces of sounds that are made at the same time: they are half the work of the pictures, at the most. */
export const soundsAtOnce = (partsAtOnce: number): number => Math.ceil(partsAtOnce / 2);
