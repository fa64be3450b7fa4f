import type { AccessRules } from '../core/access.ts';
import { isAdmin } from '../core/access.ts';
import { type Counted, type DailyLimits, dayOf, hoursLeft } from '../core/daily-limits.ts';
import type { Clock } from '../core/ports/clock.ts';
import type { Outbox } from '../core/ports/outbox.ts';
import type { UsageStore } from '../core/ports/usage-store.ts';
import type { Sender } from '../core/sender.ts';

export interface LimitDependencies {
  readonly access: AccessRules;
  readonly dailyLimits: DailyLimits;
  readonly usage: UsageStore;
  readonly outbox: Outbox;
  readonly clock: Clock;
}

/**
 * Counts one more photo or video of the day. False when that would be too many: its person has then been told, once a
 * day, when it continues. Operators are not counted.
 */
export const withinLimits = async (
  deps: LimitDependencies,
  sender: Sender,
  what: 'photos' | 'videos',
): Promise<boolean> => {
  if (isAdmin(deps.access, sender.userId)) return true;
  const day = dayOf(deps.clock());
  const reached = await reachedLimit(deps, sender.userId, what, day);
  if (reached === undefined) return true;
  if (await deps.usage.once(`limit-${day}-${reached}-${sender.userId}`, 24 * 3600)) {
    await deps.outbox.say(sender, { is: 'limit-reached', what: reached, hours: hoursLeft(deps.clock()) });
  }
  return false;
};

const reachedLimit = async (
  { usage, dailyLimits }: LimitDependencies,
  userId: number,
  what: 'photos' | 'videos',
  day: string,
): Promise<Counted | undefined> => {
  if (what === 'videos' && (await isUsedUp(usage, dailyLimits, userId, day))) return 'minutes';
  return (await usage.take(day, userId, what, dailyLimits)) ? undefined : what;
};

/** Minutes are known when a video is made: the one that crosses the limit is still delivered. */
const isUsedUp = async (
  usage: UsageStore,
  { perPerson, forAll }: DailyLimits,
  userId: number,
  day: string,
): Promise<boolean> => {
  const mine = perPerson.minutes === undefined ? 0 : (await usage.read(day, userId)).minutes;
  const all = forAll.minutes === undefined ? 0 : (await usage.read(day)).minutes;
  return mine >= (perPerson.minutes ?? Infinity) || all >= (forAll.minutes ?? Infinity);
};
