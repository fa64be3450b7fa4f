import * as z from 'zod';
import measured from './render-times.json' with { type: 'json' };

/** Seconds: of the clock, and of all processors together. */
const took = z.object({ wall: z.number(), cpu: z.number() });

const video = z.object({
  seconds: z.number(),
  photos: z.int(),
  /** Cut into so many parts, each of them several chunks; each chunk is an object in the bucket. */
  parts: z.int(),
  chunks: z.int(),
  megabytes: z.number(),
  /** Pieces of its sound: stretches of songs, then those of the mix. */
  songs: z.int(),
  mixes: z.int(),
  plan: took,
  /** One part. */
  part: took,
  /** One piece of each kind. */
  song: took,
  mix: took,
  join: took,
});
export type RenderedVideo = Readonly<z.infer<typeof video>>;

/** What `npm run bench:parts` has measured: the dated figures that the studio's time and cost are reckoned from. */
export const renderTimes = z
  .object({ asOf: z.string(), on: z.string(), megabytesOfPhoto: z.number(), videos: z.array(video) })
  .parse(measured);
