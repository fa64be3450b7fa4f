import type { UpdateLog } from '../core/ports/update-log.ts';
import { type Key, lifetimes, type Table } from './table.ts';

const keyOf = (updateId: number): Key => ({ pk: `UPDATE#${updateId}`, sk: 'UPDATE' });

export const createUpdateLog = (table: Table): UpdateLog => ({
  has: async updateId => (await table.get(keyOf(updateId))) !== undefined,
  async add(updateId) {
    await table.put({ ...keyOf(updateId), v: 1, ttl: table.ttl(lifetimes.update) });
  },
});
