import * as z from 'zod';
import type { PersonRecord } from '../core/person.ts';
import type { PeopleStore } from '../core/ports/people-store.ts';
import { type Key, lifetimes, type Table } from './table.ts';

const partition = 'PEOPLE';
const prefix = 'PERSON#';

const stored = z.object({
  userId: z.number(),
  isGuest: z.boolean().default(false),
  isBanned: z.boolean().default(false),
  privateChatId: z.number().exactOptional(),
  lastSeenAt: z.number().exactOptional(),
});

const keyOf = (userId: number): Key => ({ pk: partition, sk: `${prefix}${userId}` });
const inviteKey = (code: string): Key => ({ pk: `INVITE#${code}`, sk: 'INVITE' });
const switches: Key = { pk: 'OPERATOR', sk: 'SWITCHES' };

/** One row per person in one partition, so that they can be listed; never expires. */
export const createPeopleStore = (table: Table): PeopleStore => {
  const set = async (userId: number, values: Partial<PersonRecord>): Promise<void> => {
    const entries = Object.entries({ v: 1, userId, ...values });
    await table.update(keyOf(userId), {
      UpdateExpression: `SET ${entries.map(([name]) => `#${name} = :${name}`).join(', ')}`,
      ExpressionAttributeNames: Object.fromEntries(entries.map(([name]) => [`#${name}`, name])),
      ExpressionAttributeValues: Object.fromEntries(entries.map(([name, value]) => [`:${name}`, value])),
    });
  };
  return {
    async get(userId) {
      const item = await table.get(keyOf(userId));
      return item && stored.parse(item);
    },
    seen: ({ userId, privateChatId }, lastSeenAt) =>
      set(userId, { lastSeenAt, ...(privateChatId === undefined ? {} : { privateChatId }) }),
    setBanned: (userId, isBanned) => set(userId, { isBanned }),
    list: async () => (await table.query(partition, prefix)).map(item => stored.parse(item)),
    async forget(userId) {
      await table.update(keyOf(userId), { UpdateExpression: 'REMOVE privateChatId, lastSeenAt' });
    },
    async invite(code) {
      await table.put({ ...inviteKey(code), v: 1, ttl: table.ttl(lifetimes.invitation) });
    },
    async redeem(code, userId) {
      if ((await table.get(inviteKey(code))) === undefined) return false;
      const redeemed = await table.update(inviteKey(code), {
        UpdateExpression: 'SET usedBy = :user',
        ConditionExpression: 'attribute_exists(pk) AND (attribute_not_exists(usedBy) OR usedBy = :user)',
        ExpressionAttributeValues: { ':user': userId },
      });
      if (redeemed) await set(userId, { isGuest: true });
      return redeemed;
    },
    isUnderMaintenance: async () => (await table.get(switches))?.['maintenance'] === true,
    async setMaintenance(maintenance) {
      await table.put({ ...switches, v: 1, maintenance });
    },
  };
};
