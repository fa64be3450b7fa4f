/**
 * Albums have no end marker and no count (telegram-facts §3): a batch is complete when nothing arrived for a while.
 * Bots that waited less split albums; 2.5 s is what the sturdy ones settled on.
 */
export const quietMs = 2500;

/** First look at a batch after its first asset; queues count in whole seconds. */
export const settleSeconds = 3;

/** A batch this old was never settled, because its wake-up was lost: the next asset asks for a new one. */
export const staleBatchMs = 60_000;

/** Longest that an album is waited for, by a job and by the message that counts it: people may send photos for minutes. */
export const longestAlbumMs = 30_000;

/** Telegram dates messages by whole seconds, and they take a moment to come: that much is no backlog. */
const usualWayMs = 1500;
/** What a clock that is wrong, or an hour without the bot, may cost an album. */
const longestBacklogMs = 10_000;

/**
 * How far handling is behind sending, ms: what follows a message may come that much later than it was sent. A chat's
 * messages are handled in order, but others' are handled between them: albums that were sent within a second are then
 * handled over many.
 */
export const backlogMs = (sentAt: number | undefined, handledAt: number): number =>
  sentAt === undefined ? 0 : Math.min(longestBacklogMs, Math.max(0, handledAt - sentAt - usualWayMs));

/** How much longer the first member of an album is waited for: albums have two at least, so another one is on its way. */
const loneMemberMs = 7500;

/**
 * When the last of these came, for secondsUntilQuiet: under a backlog, or where an album has one member so far, as if it had
 * come later.
 */
export const lastMovedAt = (
  arrivals: readonly {
    readonly receivedAt: number;
    readonly backlogMs?: number;
    readonly groupId?: string;
  }[],
): number => {
  const members = new Map<string, number>();
  for (const { groupId } of arrivals) {
    if (groupId !== undefined) members.set(groupId, (members.get(groupId) ?? 0) + 1);
  }
  const moved = arrivals.map(({ receivedAt, backlogMs = 0, groupId }) => {
    const isAlone = groupId !== undefined && members.get(groupId) === 1;
    return receivedAt + backlogMs + (isAlone ? loneMemberMs : 0);
  });
  return Math.max(0, ...moved);
};

/**
 * Whole seconds to wait until something that last moved at `lastAt` counts as quiet; 0 when it does already. Under a
 * backlog `lastAt` is when the next message would be handled, had it been sent at the same time.
 */
export const secondsUntilQuiet = (lastAt: number, now: number): number =>
  Math.max(0, Math.ceil((lastAt + quietMs - now) / 1000));
