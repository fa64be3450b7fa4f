import type { Counted, DailyLimits } from '../daily-limits.ts';

/** Counts by day, per person and for all. */
export interface UsageStore {
  /** Counts one more unless that would be over a limit; then nothing is counted. */
  take(day: string, userId: number, what: Counted, limits: DailyLimits): Promise<boolean>;
  /** Counts what has happened already. */
  add(day: string, userId: number, what: Counted, amount: number): Promise<void>;
  /** Counts of one person, or of all. */
  read(day: string, userId?: number): Promise<Readonly<Record<Counted, number>>>;
  /** True for the first who asks for `key` within `seconds`; so that something is said once. */
  once(key: string, seconds: number): Promise<boolean>;
}
