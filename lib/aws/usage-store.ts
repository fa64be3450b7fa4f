import * as z from 'zod';
import type { Counted } from '../core/daily-limits.ts';
import type { UsageStore } from '../core/ports/usage-store.ts';
import { type Key, lifetimes, type Table } from './table.ts';

const counts = z.object({
  photos: z.number().default(0),
  videos: z.number().default(0),
  minutes: z.number().default(0),
});

const keyOf = (day: string, userId?: number): Key => ({
  pk: `USAGE#${day}`,
  sk: userId === undefined ? 'ALL' : `PERSON#${userId}`,
});

/** One row of counters per day and person, and one for all; DynamoDB adds up, so nobody is counted over. */
export const createUsageStore = (table: Table): UsageStore => {
  const add = (key: Key, what: Counted, amount: number, limit?: number): Promise<boolean> =>
    table.update(key, {
      UpdateExpression: 'ADD #what :amount SET #ttl = :ttl',
      ...(limit === undefined
        ? {}
        : { ConditionExpression: '(attribute_not_exists(#what) AND :limit > :none) OR #what < :limit' }),
      ExpressionAttributeNames: { '#what': what, '#ttl': 'ttl' },
      ExpressionAttributeValues: {
        ':amount': amount,
        ':ttl': table.ttl(lifetimes.usage),
        ...(limit === undefined ? {} : { ':limit': limit, ':none': 0 }),
      },
    });
  return {
    async take(day, userId, what, { perPerson, forAll }) {
      if (!(await add(keyOf(day, userId), what, 1, perPerson[what]))) return false;
      if (await add(keyOf(day), what, 1, forAll[what])) return true;
      await add(keyOf(day, userId), what, -1);
      return false;
    },
    async add(day, userId, what, amount) {
      await add(keyOf(day, userId), what, amount);
      await add(keyOf(day), what, amount);
    },
    read: async (day, userId) => counts.parse((await table.get(keyOf(day, userId))) ?? {}),
    async once(name, seconds) {
      const key = { pk: `ONCE#${name}`, sk: 'ONCE' };
      // Expired rows are removed late: read first, then write over them.
      if ((await table.get(key)) !== undefined) return false;
      return table.put({ ...key, v: 1, ttl: table.ttl(seconds) });
    },
  };
};
