import * as z from 'zod';
import { idText, looseNumber } from './envelope.ts';

/**
 * What a render should produce. Documented values: format `mp4`, quality `high`, resolution `1080p` (nemo-contract
 * §8.2). The formats `webm` and `gif` and `maxBytes`, which the video stays below, are our studio's own additions, and
 * `fps` is its reading of "fps if supported" (docs/decisions/studio-extras.md).
 */
export const renderOutput = z.object({
  format: z.string().optional(),
  quality: z.string().optional(),
  resolution: z.string().optional(),
  /** Frames per second. */
  fps: z.number().positive().optional(),
  maxBytes: z.int().positive().optional(),
});
export type RenderOutput = z.infer<typeof renderOutput>;

/** Body of a render submit: the one camelCase request of the contract (nemo-contract §8.2). `draft` is the state's, untouched. */
export const renderRequest = z.object({
  id: z.string().min(1),
  sessionId: z.string().min(1),
  draft: z.record(z.string(), z.unknown()),
  output: renderOutput.optional(),
});
export type RenderRequest = z.infer<typeof renderRequest>;

/**
 * `cancelled` is what becomes of a render after its cancel endpoint was called (nemo-contract §8.4); the four others
 * are documented.
 */
export const renderStatuses = ['pending', 'processing', 'completed', 'failed', 'cancelled'] as const;
export type RenderStatus = (typeof renderStatuses)[number];

/** Canonical answer to a submit: `{"success":true,"data":…}` around this. */
export type RenderSubmitData = {
  readonly id: string;
  readonly status: RenderStatus;
  readonly progress: number;
};

/** Poll dialect P1: fields at the top level (nemo-contract §8.3). Seconds and bytes. */
export type RenderPollP1 = {
  readonly taskId: string;
  readonly status: RenderStatus;
  readonly progress: number;
  readonly output?: { readonly url?: string; readonly duration?: number; readonly size?: number };
  readonly error?: string;
};

/** Poll dialect P2: `data` of `{"success":true,"data":…}` (nemo-contract §8.3). Epoch milliseconds. */
export type RenderPollP2 = {
  readonly id: string;
  readonly status: RenderStatus;
  readonly progress: number;
  readonly outputUrl?: string;
  readonly createdAt: number;
  readonly completedAt?: number;
  readonly error?: string;
};

/** The canonical poll answer: the superset of both dialects, right for clients written to either. */
export type RenderPoll = RenderPollP1 & { readonly success: true; readonly data: RenderPollP2 };

const text = z.string().optional().catch(undefined);
const number = looseNumber.optional().catch(undefined);
const output = z
  .looseObject({
    url: text,
    download_url: text,
    duration: number,
    size: number,
    // Our studio's own additions (docs/decisions/studio-extras.md).
    thumbnail_url: text,
    cover_url: text,
  })
  .optional()
  .catch(undefined);

/** What is read of a submit or poll answer at one level; it is looked for at the top and under `data`. */
export const renderReading = z.looseObject({
  id: idText.optional().catch(undefined),
  taskId: idText.optional().catch(undefined),
  render_id: idText.optional().catch(undefined),
  status: text,
  progress: number,
  output,
  outputUrl: text,
  output_url: text,
  url: text,
  download_url: text,
  error: z.unknown().optional(),
});
export type RenderReading = z.infer<typeof renderReading>;
