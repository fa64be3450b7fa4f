import * as z from 'zod';

/** An id: opaque text. Numbers are read too (some servers send them bare) and kept as text (nemo-contract §1, §14). */
export const idText = z.union([z.string().min(1), z.number().transform(String)]);

/** A number that may come as numeric text, e.g. `"code": "1001"`. */
export const looseNumber = z.union([
  z.number(),
  z
    .string()
    .regex(/^\s*-?\d+(?:\.\d+)?\s*$/)
    .transform(Number),
]);

/** What a canonical answer looks like: `{"code":0,"data":…}`, or a code other than 0 with a message (nemo-contract §1.3). */
export type Envelope<Data> =
  | { readonly code: 0; readonly message?: string; readonly data: Data }
  | { readonly code: number; readonly message: string; readonly data?: unknown };

/**
 * The keys by which any of the three envelopes, a bare object and FastAPI's `detail` are told apart. Keys of the
 * wrong type are taken as absent, never as an error: this is the first look at an unknown answer.
 */
export const envelopeReading = z.looseObject({
  code: looseNumber.optional().catch(undefined),
  success: z.boolean().optional().catch(undefined),
  data: z.unknown().optional(),
  message: z.unknown().optional(),
  msg: z.unknown().optional(),
  error: z.unknown().optional(),
  detail: z.unknown().optional(),
  reason: z.unknown().optional(),
});
export type EnvelopeReading = z.infer<typeof envelopeReading>;
