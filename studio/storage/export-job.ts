import * as z from 'zod';

/** What a client may ask of a render (nemo-contract §8.2). */
export const exportOutput = z.object({
  format: z.enum(['mp4', 'webm', 'gif']),
  quality: z.enum(['low', 'medium', 'high']),
  resolution: z.enum(['720p', '1080p', '4k']).exactOptional(),
  fps: z.union([z.literal(30), z.literal(60)]).exactOptional(),
  /** Largest size of the video in bytes. */
  maxBytes: z.int().positive().exactOptional(),
});
export type ExportOutput = Readonly<z.infer<typeof exportOutput>>;

const result = z.object({
  width: z.int(),
  height: z.int(),
  durationMs: z.number(),
  bytes: z.int(),
  /** Files that could not be shown or heard, and why. */
  warnings: z.array(z.object({ name: z.string(), reason: z.string() })),
});

/**
 * One render. The state moves pending → processing → completed | failed | cancelled, and from processing back to
 * pending when the studio was killed in the middle.
 */
export const exportJob = z.object({
  v: z.literal(1),
  /** Chosen by the client; unique within its account only. */
  id: z.string(),
  session: z.string(),
  owner: z.string(),
  /** Unguessable part of the links to its files. */
  secret: z.string(),
  /** Display name of the video without extension. */
  name: z.string(),
  output: exportOutput,
  createdAt: z.int(),
  /** How often rendering began: a render that takes the studio down with it is not tried for ever. */
  attempts: z.int().min(0),
  state: z.discriminatedUnion('status', [
    z.object({ status: z.literal('pending') }),
    z.object({ status: z.literal('processing') }),
    z.object({ status: z.literal('completed'), at: z.int(), result }),
    z.object({ status: z.literal('failed'), at: z.int(), error: z.string() }),
    z.object({ status: z.literal('cancelled'), at: z.int() }),
  ]),
});
export type ExportJob = Readonly<z.infer<typeof exportJob>>;
export type ExportResult = Readonly<z.infer<typeof result>>;
