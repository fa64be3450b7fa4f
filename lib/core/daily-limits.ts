/** What is counted per day. Videos are counted when asked for, minutes when made. */
export const counted = ['photos', 'videos', 'minutes'] as const;
export type Counted = (typeof counted)[number];

/** Upper bounds per day (UTC); absent: none. */
export interface DailyLimits {
  readonly perPerson: Readonly<Partial<Record<Counted, number>>>;
  readonly forAll: Readonly<Partial<Record<Counted, number>>>;
}

const hourMs = 3_600_000;

/** The day as its name, `2026-11-23`, in UTC. */
export const dayOf = (now: number): string => new Date(now).toISOString().slice(0, 10);

/** Whole hours until the next day begins, at least 1. */
export const hoursLeft = (now: number): number =>
  Math.max(1, Math.ceil((24 * hourMs - (now % (24 * hourMs))) / hourMs));
