/**
 * Albums have no end marker and no count (telegram-facts §3): a batch is complete when nothing arrived for a while.
 * Bots that waited less split albums; 2.5 s is what the sturdy ones settled on.
 */
export const quietMs = 2500;

/** First look at a batch after its first asset; queues count in whole seconds. */
export const settleSeconds = 3;

/** A batch this old was never settled, because its wake-up was lost: the next asset asks for a new one. */
export const staleBatchMs = 60_000;

/** Longest that a job waits for its album to be quiet: somebody may be sending photos for minutes. */
export const longestAlbumMs = 30_000;

/** Whole seconds to wait until something that last moved at `lastAt` counts as quiet; 0 when it does already. */
export const secondsUntilQuiet = (lastAt: number, now: number): number =>
  Math.max(0, Math.ceil((lastAt + quietMs - now) / 1000));
