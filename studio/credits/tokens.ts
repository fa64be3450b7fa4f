import { tokenPrefix } from '../../lib/contract/headers.ts';
import type { StudioSettings } from '../config.ts';
import type { AccountRecord } from '../storage/account.ts';
import { sha256 } from '../storage/ids.ts';
import type { Stores } from '../storage/stores.ts';
import type { Surroundings } from '../surroundings.ts';

/** Life of a token, and the time for which tokens are counted and credits granted (nemo-contract §2.1). */
export const TOKEN_LIFE_MS = 7 * 24 * 3_600_000;
/** 32 bytes are the 43 characters after the prefix of the samples (nemo-contract §2.1). */
const TOKEN_BYTES = 32;
/** Hex digits of the client id's hash in an account id: 128 bits, no two clients meet. */
const ACCOUNT_DIGITS = 32;

export type Issued =
  | {
      readonly kind: 'issued';
      readonly token: string;
      readonly account: AccountRecord;
      readonly expiresAt: number;
    }
  | { readonly kind: 'limited'; readonly reason: string };

export interface Tokens {
  /** A new token for the account of this client id, which is made when it does not exist. */
  issue(clientId: string, address: string): Promise<Issued>;
  /** The account a token stands for, or undefined when it is unknown or has expired. */
  accountOf(token: string): Promise<string | undefined>;
}

/**
 * Hands out and recognises anonymous tokens.
 *
 * The hosted backend allows one token per client id and ten per IP address in 7 days. Here both limits are off
 * unless set: a self-hosted studio sees every chat of its bot come from one address, so ten per address would lock
 * out the eleventh chat, and a bot that lost its token to a wiped database should get back to its account, not
 * wait a week. A repeat gives a fresh token for the same account and grants nothing twice.
 */
export function createTokens(
  stores: Stores,
  settings: Pick<StudioSettings, 'credits' | 'tokensPerClient' | 'tokensPerIp'>,
  world: Surroundings,
): Tokens {
  async function issue(clientId: string, address: string): Promise<Issued> {
    const now = world.now();
    const recent = (times: readonly number[]) => times.filter(time => time > now - TOKEN_LIFE_MS);
    const id = `anon_${sha256(clientId).slice(0, ACCOUNT_DIGITS)}`;
    const { tokensPerClient, tokensPerIp } = settings;

    const used = recent((await stores.accounts.read(id))?.issuedAt ?? []).length;
    const ofClient = { kind: 'limited', reason: `${tokensPerClient} token(s) per client in 7 days` } as const;
    // A client that gets none takes no place of its address.
    if (tokensPerClient > 0 && used >= tokensPerClient) return ofClient;

    // Counted within an update: two requests must not both find the last free place.
    if (tokensPerIp > 0) {
      const place = sha256(address);
      let isFree = false;
      await stores.addresses.create(place, { v: 1, issuedAt: [] });
      await stores.addresses.update(place, before => {
        const issuedAt = recent(before.issuedAt);
        isFree = issuedAt.length < tokensPerIp;
        return isFree ? { ...before, issuedAt: [...issuedAt, now] } : before;
      });
      if (!isFree) return { kind: 'limited', reason: `${tokensPerIp} token(s) per address in 7 days` };
    }

    const granted = { v: 1 as const, id, credits: settings.credits, holds: [], grantedAt: now };
    let isFree = true;
    await stores.accounts.create(id, { ...granted, issuedAt: [] });
    const account = await stores.accounts.update(id, before => {
      const issuedAt = recent(before.issuedAt);
      isFree = tokensPerClient === 0 || issuedAt.length < tokensPerClient;
      if (!isFree) return before;
      const counted = { issuedAt: tokensPerClient === 0 ? [] : [...issuedAt, now] };
      return before.grantedAt <= now - TOKEN_LIFE_MS ? { ...granted, ...counted } : { ...before, ...counted };
    });
    if (account === undefined) throw new Error('The account went away while its token was made');
    if (!isFree) return ofClient;
    const token = `${tokenPrefix}${world.randomBytes(TOKEN_BYTES).toString('base64url')}`;
    const expiresAt = now + TOKEN_LIFE_MS;
    await stores.tokens.create(sha256(token), { v: 1, account: id, expiresAt });
    return { kind: 'issued', token, account, expiresAt };
  }

  return {
    issue,
    async accountOf(token) {
      const found = await stores.tokens.read(sha256(token));
      return found !== undefined && found.expiresAt > world.now() ? found.account : undefined;
    },
  };
}
