import type { StudioSettings } from '../config.ts';
import { TOKEN_LIFE_MS } from '../credits/tokens.ts';
import type { AccountRecord, AddressRecord, TokenRecord } from './account.ts';
import type { ExportJob } from './export-job.ts';
import type { SessionRecord } from './session.ts';

/** Accounts outlive their tokens by this much, so that a bot that was off for a month finds its credits. */
const ACCOUNT_LIFE_MS = 8 * TOKEN_LIFE_MS;

/** When records have had their time, epoch ms. */
export const endOf = {
  account: ({ grantedAt }: AccountRecord): number => grantedAt + ACCOUNT_LIFE_MS,
  token: ({ expiresAt }: TokenRecord): number => expiresAt,
  address: ({ issuedAt }: AddressRecord): number => Math.max(0, ...issuedAt) + TOKEN_LIFE_MS,
  session: ({ usedAt }: SessionRecord, { inputLifetimeMs }: Pick<StudioSettings, 'inputLifetimeMs'>) =>
    usedAt + inputLifetimeMs,
  /** Undefined while it waits or is rendered. */
  export: ({ state }: ExportJob, { exportLifetimeMs }: Pick<StudioSettings, 'exportLifetimeMs'>) =>
    'at' in state ? state.at + exportLifetimeMs : undefined,
};
