import type { CreditsData } from '../../lib/contract/credits.ts';
import type { AccountRecord } from '../storage/account.ts';
import { newSecret } from '../storage/ids.ts';
import type { Stores } from '../storage/stores.ts';
import type { Surroundings } from '../surroundings.ts';

/** A sum set aside for work that is running. Exactly one of the two is called, once. */
export interface Hold {
  /** The work is done: the sum is spent. */
  spend(): Promise<void>;
  /** The work failed: the sum is free again. */
  release(): Promise<void>;
}

export interface Credits {
  balance(account: string): Promise<CreditsData>;
  /** Sets `sum` aside, or returns undefined when that much is not available. */
  hold(account: string, sum: number): Promise<Hold | undefined>;
}

/** No edit runs longer (nemo-contract §4.6); what a crash left is free again after it, and nobody pays for a lost edit. */
const LONGEST_HOLD_MS = 900_000;

const free: Hold = { spend: async () => undefined, release: async () => undefined };

/** Balances of the accounts, with what is held, so that two edits anywhere cannot take the same credits. */
export function createCredits(stores: Pick<Stores, 'accounts'>, world: Surroundings): Credits {
  const running = ({ holds }: AccountRecord) => holds.filter(({ until }) => until > world.now());
  const available = (record: AccountRecord): number =>
    Math.max(0, record.credits - running(record).reduce((total, { sum }) => total + sum, 0));

  return {
    async balance(account) {
      const record = await stores.accounts.read(account);
      if (record === undefined) return { available: 0, frozen: 0, total: 0 };
      const left = available(record);
      return { available: left, frozen: record.credits - left, total: record.credits };
    },
    async hold(account, sum) {
      if (sum === 0) return free;
      const id = newSecret(world);
      const without = (record: AccountRecord) => running(record).filter(hold => hold.id !== id);
      const record = await stores.accounts.update(account, before =>
        available(before) < sum
          ? before
          : { ...before, holds: [...running(before), { id, sum, until: world.now() + LONGEST_HOLD_MS }] },
      );
      if (record === undefined || !record.holds.some(hold => hold.id === id)) return undefined;
      return {
        async spend() {
          await stores.accounts.update(account, before => ({
            ...before,
            credits: Math.max(0, before.credits - sum),
            holds: without(before),
          }));
        },
        async release() {
          await stores.accounts.update(account, before => ({ ...before, holds: without(before) }));
        },
      };
    },
  };
}
