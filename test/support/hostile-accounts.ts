import { type Behaviour, token } from './hostile-behaviour.ts';

const weekMs = 7 * 86_400_000;
/** Later than any test pretends to be. */
const farAway = Date.parse('2126-03-18T00:00:00Z');

export interface HostileAccounts {
  /** A token for this client, or `refused` when the client or its address has had as many as it may in a week. */
  issue(
    clientId: string,
    address: string,
    behaviour: Behaviour,
  ): { readonly value: string; readonly expiresAt: number } | 'refused';
  accepts(value: string): boolean;
}

/** Who has got which token, and until when it works (nemo-contract §2.1). */
export function createHostileAccounts(now: () => number): HostileAccounts {
  const grants: { readonly clientId: string; readonly address: string; readonly at: number }[] = [];
  // Many tests use the token without having asked for it.
  const expiries = new Map([[token, farAway]]);
  return {
    issue: (clientId, address, { tokenLimits, tokenLifeMs }) => {
      const recent = grants.filter(({ at }) => at > now() - weekMs);
      const isOver =
        tokenLimits !== undefined &&
        (recent.filter(grant => grant.clientId === clientId).length >= tokenLimits.perClient ||
          recent.filter(grant => grant.address === address).length >= tokenLimits.perAddress);
      if (isOver) return 'refused';
      grants.push({ clientId, address, at: now() });
      if (tokenLifeMs === undefined) return { value: token, expiresAt: farAway };
      const value = `${token}-${grants.length}`;
      expiries.set(value, now() + tokenLifeMs);
      return { value, expiresAt: now() + tokenLifeMs };
    },
    accepts: value => (expiries.get(value) ?? 0) > now(),
  };
}
