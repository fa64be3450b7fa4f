import { tokenPrefix } from '../../lib/contract/headers.ts';
import type { StudioSettings } from '../config.ts';
import type { AccountRecord } from '../storage/account.ts';
import { sha256 } from '../storage/ids.ts';
import type { Stores } from '../storage/stores.ts';
import { createTurns } from '../storage/turns.ts';
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
  const turns = createTurns();

  async function issue(clientId: string, address: string): Promise<Issued> {
    const now = world.now();
    const recent = (times: readonly number[]) => times.filter(time => time > now - TOKEN_LIFE_MS);
    const id = `anon_${sha256(clientId).slice(0, ACCOUNT_DIGITS)}`;
    const known = await stores.accounts.read(id);

    const ofClient = recent(known?.issuedAt ?? []);
    if (settings.tokensPerClient > 0 && ofClient.length >= settings.tokensPerClient) {
      return { kind: 'limited', reason: `${settings.tokensPerClient} token(s) per client in 7 days` };
    }
    if (settings.tokensPerIp > 0) {
      const place = sha256(address);
      const ofAddress = recent((await stores.addresses.read(place))?.issuedAt ?? []);
      if (ofAddress.length >= settings.tokensPerIp) {
        return { kind: 'limited', reason: `${settings.tokensPerIp} token(s) per address in 7 days` };
      }
      await stores.addresses.write(place, { v: 1, issuedAt: [...ofAddress, now] });
    }

    const issuedAt = settings.tokensPerClient > 0 ? [...ofClient, now] : [];
    const created: AccountRecord = { v: 1, id, credits: settings.credits, grantedAt: now, issuedAt };
    if (known === undefined) await stores.accounts.write(id, created);
    const account = await stores.accounts.update(id, record =>
      record.grantedAt <= now - TOKEN_LIFE_MS ? created : { ...record, issuedAt },
    );
    const token = `${tokenPrefix}${world.randomBytes(TOKEN_BYTES).toString('base64url')}`;
    const expiresAt = now + TOKEN_LIFE_MS;
    await stores.tokens.write(sha256(token), { v: 1, account: id, expiresAt });
    return { kind: 'issued', token, account: account ?? created, expiresAt };
  }

  return {
    // One at a time: two requests must not both find the last free place.
    issue: (clientId, address) => turns.take('issue', () => issue(clientId, address)),
    async accountOf(token) {
      const found = await stores.tokens.read(sha256(token));
      return found !== undefined && found.expiresAt > world.now() ? found.account : undefined;
    },
  };
}
