import * as z from 'zod';
import { env } from './env.ts';

/** What a Lambda, or the same code on one machine, is told by its environment. */
export interface Config {
  readonly telegram: {
    readonly root?: string;
    /** The bot's own name, when it is known without asking Telegram. */
    readonly username?: string;
  };
  /** Where token and webhook secret come from: the environment itself, or Secrets Manager. */
  readonly secrets: Secrets | { readonly secretId: string };
  readonly table: string;
  readonly bucket: string;
  readonly updatesQueueUrl: string;
  readonly settleQueueUrl: string;
  readonly stateMachineArn: string;
  readonly nemo: {
    readonly apiUrl: string;
    readonly webUrl: string;
    /** The hosted service, where every request counts, and not our own studio. */
    readonly isHosted: boolean;
    readonly token?: string;
    readonly platform?: string;
  };
  readonly allowedUsers: ReadonlySet<number> | 'everybody';
}

export interface Secrets {
  readonly botToken: string;
  readonly webhookSecret: string;
}

/** The shape of a bot token, `123456:ABC…`; the number is the bot's user id. */
const botToken = z.string().regex(/^\d+:[\w-]{20,}$/, 'looks like 123456789:AA… as @BotFather gives it');
/** Characters that Telegram allows in a webhook's secret (telegram-facts §1.3). */
const webhookSecret = z.string().regex(/^[\w-]{16,256}$/, 'is 16 to 256 of A-Z a-z 0-9 _ -');

export const secretsSchema = z.object({ botToken, webhookSecret });

const text = z.string().min(1);
const address = z.url({ protocol: /^https?$/ }).transform(url => url.replace(/\/+$/, ''));

const userIds = z
  .string()
  .default('')
  .transform((list, context) => {
    if (list.trim() === '*') return 'everybody' as const;
    const ids = list.split(/[\s,]+/).filter(id => id !== '');
    const wrong = ids.find(id => !/^\d+$/.test(id));
    if (wrong !== undefined)
      context.addIssue(`holds Telegram user ids, separated by commas, or *; not "${wrong}"`);
    return new Set(ids.map(Number));
  });

const schema = z.object({
  [env.botToken]: botToken.optional(),
  [env.webhookSecret]: webhookSecret.optional(),
  [env.secretId]: text.optional(),
  [env.apiRoot]: address.optional(),
  [env.botUsername]: text.optional(),
  [env.table]: text,
  [env.bucket]: text,
  [env.updatesQueueUrl]: address,
  [env.settleQueueUrl]: address,
  [env.stateMachineArn]: text,
  [env.nemoApiUrl]: address.default('https://mega-api-prod.nemovideo.ai'),
  [env.nemoWebUrl]: address.default('https://nemovideo.com'),
  [env.nemoToken]: text.optional(),
  [env.skillSource]: text.optional(),
  [env.allowedUsers]: userIds,
});

/** All that is wrong with the settings, one line each. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

/** Reads the settings once. Reports every missing or bad one together, by name and without its value. */
export const readConfig = (environment: Readonly<Record<string, string | undefined>>): Config => {
  const set = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const parsed = schema.safeParse(set);
  if (!parsed.success) {
    const lines = parsed.error.issues.map(issue => `${issue.path.join('.')}: ${issue.message}`);
    throw new ConfigError(`Settings are missing or wrong.\n${lines.join('\n')}`);
  }
  const is = parsed.data;
  const {
    [env.apiRoot]: apiRoot,
    [env.botUsername]: username,
    [env.nemoToken]: token,
    [env.skillSource]: platform,
  } = is;
  return {
    telegram: {
      ...(apiRoot === undefined ? {} : { root: apiRoot }),
      ...(username === undefined ? {} : { username }),
    },
    secrets: secretsIn(is[env.secretId], is[env.botToken], is[env.webhookSecret]),
    table: is[env.table],
    bucket: is[env.bucket],
    updatesQueueUrl: is[env.updatesQueueUrl],
    settleQueueUrl: is[env.settleQueueUrl],
    stateMachineArn: is[env.stateMachineArn],
    nemo: {
      apiUrl: is[env.nemoApiUrl],
      webUrl: is[env.nemoWebUrl],
      isHosted: /(^|\.)nemovideo\.ai$/.test(new URL(is[env.nemoApiUrl]).hostname),
      ...(token === undefined ? {} : { token }),
      ...(platform === undefined ? {} : { platform }),
    },
    allowedUsers: is[env.allowedUsers],
  };
};

const secretsIn = (
  secretId: string | undefined,
  token: string | undefined,
  secret: string | undefined,
): Config['secrets'] => {
  if (secretId !== undefined) return { secretId };
  if (token !== undefined && secret !== undefined) return { botToken: token, webhookSecret: secret };
  throw new ConfigError(
    `Settings are missing or wrong.\n${env.secretId}, or ${env.botToken} and ${env.webhookSecret}, must be set.`,
  );
};
