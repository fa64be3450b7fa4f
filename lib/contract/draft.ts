import * as z from 'zod';

/** Track types of a draft (nemo-contract §7); others exist and are shown, not refused. */
export const trackTypes = { video: 0, audio: 1, text: 7 } as const;

const metadata = z.record(z.string(), z.unknown()).optional().catch(undefined);
const milliseconds = z.number().optional().catch(undefined);

const segmentReading = z.looseObject({ d: milliseconds, m: metadata });
export type SegmentReading = z.infer<typeof segmentReading>;

const trackReading = z.looseObject({
  tt: z.number().optional().catch(undefined),
  sg: z.array(segmentReading).optional().catch(undefined),
  d: milliseconds,
  m: metadata,
});
export type TrackReading = z.infer<typeof trackReading>;

/**
 * A draft as far as it is documented: `t` tracks, `tt` track type, `sg` segments, `d` length in ms, `m` metadata.
 * For reading only. The draft goes back to the backend as the very text it came as, never rebuilt from this.
 */
export const draftReading = z.looseObject({
  t: z.array(trackReading).optional().catch(undefined),
  d: milliseconds,
  m: metadata,
});
export type DraftReading = z.infer<typeof draftReading>;
