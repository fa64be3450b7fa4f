import type { CreditsData } from '../../lib/contract/credits.ts';
import type { Stores } from '../storage/stores.ts';

/** A sum set aside for work that is running. Exactly one of the two is called, once. */
export interface Hold {
  /** The work is done: the sum is spent. */
  spend(): Promise<void>;
  /** The work failed: the sum is free again. */
  release(): void;
}

export interface Credits {
  balance(account: string): Promise<CreditsData>;
  /** Sets `sum` aside, or returns undefined when that much is not available. */
  hold(account: string, sum: number): Promise<Hold | undefined>;
}

/**
 * Balances of the accounts. What is held lives in memory alone: after a crash the work is not running any more, so
 * nothing is held, and nobody pays for an edit that was lost.
 */
export function createCredits(stores: Stores): Credits {
  const frozen = new Map<string, number>();
  const freeze = (account: string, sum: number) => {
    const held = (frozen.get(account) ?? 0) + sum;
    if (held > 0) frozen.set(account, held);
    else frozen.delete(account);
  };

  async function balance(account: string): Promise<CreditsData> {
    const total = (await stores.accounts.read(account))?.credits ?? 0;
    const held = Math.min(total, frozen.get(account) ?? 0);
    return { available: total - held, frozen: held, total };
  }

  return {
    balance,
    async hold(account, sum) {
      const total = (await stores.accounts.read(account))?.credits ?? 0;
      // Nothing is awaited between this look and the hold: two edits cannot take the same credits.
      if (total - (frozen.get(account) ?? 0) < sum) return undefined;
      freeze(account, sum);
      return {
        async spend() {
          if (sum > 0) {
            await stores.accounts.update(account, record => ({
              ...record,
              credits: Math.max(0, record.credits - sum),
            }));
          }
          freeze(account, -sum);
        },
        release: () => freeze(account, -sum),
      };
    },
  };
}
