import * as z from 'zod';
import type { AccessRules } from './core/access.ts';
import type { DailyLimits } from './core/daily-limits.ts';
import { isLoopback } from './core/loopback.ts';
import { env } from './env.ts';
import { type Secrets, secretShapes } from './secrets.ts';

/** What a Lambda, or the same code on one machine, is told by its environment. */
export interface Config {
  readonly telegram: {
    readonly root?: string;
    /** The bot's own name, when it is known without asking Telegram. */
    readonly username?: string;
    /** Whether files have the limits of Telegram's cloud (telegram-facts §1.3). */
    readonly hasCloudLimits: boolean;
  };
  /** Where they come from: the environment itself, or Secrets Manager. */
  readonly secrets: Secrets | { readonly secretId: string };
  readonly table: string;
  readonly bucket: string;
  readonly updatesQueueUrl: string;
  readonly settleQueueUrl: string;
  readonly stateMachineArn: string;
  readonly videosUrl: string;
  /** Absent where people could not reach the upload page. */
  readonly uploadPageUrl?: string;
  readonly nemo: {
    readonly apiUrl: string;
    /** Its web app; absent for our own studio, which has none. */
    readonly webUrl?: string;
    /** The hosted service, where every request counts, and not our own studio. */
    readonly isHosted: boolean;
    /** Whether it can fetch files from our bucket: not from one on this machine's loopback, if it is elsewhere itself. */
    readonly reachesBucket: boolean;
    readonly platform?: string;
  };
  readonly access: AccessRules;
  readonly dailyLimits: DailyLimits;
}

/** The hosted service's web app (nemo-contract §1). */
const hostedWebUrl = 'https://nemovideo.com';

/** The AWS SDK's own setting; one machine points it at its emulator. */
const bucketAddress = 'AWS_ENDPOINT_URL_S3';

const text = z.string().min(1);
const address = z.url({ protocol: /^https?$/ }).transform(url => url.replace(/\/+$/, ''));

const idList = (list: string, pattern: RegExp, context: z.RefinementCtx): ReadonlySet<number> => {
  const ids = list.split(/[\s,]+/).filter(id => id !== '');
  const wrong = ids.find(id => !pattern.test(id));
  if (wrong !== undefined) context.addIssue(`holds Telegram ids, separated by commas; not "${wrong}"`);
  return new Set(ids.map(Number));
};

const userId = /^\d+$/;
/** Groups have negative ids. */
const chatId = /^-?\d+$/;

const ids = (pattern: RegExp) =>
  z
    .string()
    .default('')
    .transform((list, context) => idList(list, pattern, context));

const users = z
  .string()
  .default('')
  .transform((list, context) =>
    list.trim() === '*' ? ('everybody' as const) : idList(list, userId, context),
  );

/** A daily limit; 0 allows nothing, absent means the default. */
const limit = (byDefault?: number) =>
  z
    .string()
    .regex(/^\d{1,9}$/, 'is a whole number')
    .transform(Number)
    .optional()
    .transform(value => value ?? byDefault);

const schema = z.object({
  [env.botToken]: secretShapes.botToken.optional(),
  [env.webhookSecret]: secretShapes.webhookSecret.optional(),
  [env.tokenKeys]: secretShapes.tokenKeys.optional(),
  [env.nemoAccessKey]: secretShapes.accessKey.optional(),
  [env.secretId]: text.optional(),
  [env.apiRoot]: address.optional(),
  [env.fileLimits]: z.enum(['cloud', 'server']).optional(),
  [env.botUsername]: text.optional(),
  [env.table]: text,
  [env.bucket]: text,
  [env.updatesQueueUrl]: address,
  [env.settleQueueUrl]: address,
  [env.stateMachineArn]: text,
  [env.videosUrl]: address,
  [env.uploadPageUrl]: address.optional(),
  [env.nemoApiUrl]: address.default('https://mega-api-prod.nemovideo.ai'),
  [env.nemoWebUrl]: address.optional(),
  [env.nemoToken]: secretShapes.nemoToken.optional(),
  // It becomes a header.
  [env.skillSource]: z
    .string()
    .regex(/^[!-~]{1,100}$/, 'is up to 100 visible characters without spaces')
    .optional(),
  [bucketAddress]: address.optional(),
  [env.allowedUsers]: users,
  [env.allowedChats]: ids(chatId),
  [env.adminUsers]: ids(userId),
  // Generous for a person, and a bound for whoever is not one.
  [env.dailyPhotosPerPerson]: limit(500),
  [env.dailyVideosPerPerson]: limit(50),
  [env.dailyMinutesPerPerson]: limit(120),
  [env.dailyPhotos]: limit(),
  [env.dailyVideos]: limit(),
  [env.dailyMinutes]: limit(),
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
  const isHosted = /(^|\.)nemovideo\.ai$/.test(new URL(is[env.nemoApiUrl]).hostname);
  const webUrl = is[env.nemoWebUrl] ?? (isHosted ? hostedWebUrl : undefined);
  const {
    [env.apiRoot]: apiRoot,
    [env.botUsername]: username,
    [env.skillSource]: platform,
    [env.uploadPageUrl]: uploadPageUrl,
    [bucketAddress]: bucketAt,
  } = is;
  return {
    telegram: {
      ...(apiRoot === undefined ? {} : { root: apiRoot }),
      ...(username === undefined ? {} : { username }),
      hasCloudLimits: (is[env.fileLimits] ?? (apiRoot === undefined ? 'cloud' : 'server')) === 'cloud',
    },
    secrets: secretsIn(is[env.secretId], {
      botToken: is[env.botToken],
      webhookSecret: is[env.webhookSecret],
      tokenKeys: is[env.tokenKeys],
      accessKey: is[env.nemoAccessKey],
      nemoToken: is[env.nemoToken],
    }),
    table: is[env.table],
    bucket: is[env.bucket],
    updatesQueueUrl: is[env.updatesQueueUrl],
    settleQueueUrl: is[env.settleQueueUrl],
    stateMachineArn: is[env.stateMachineArn],
    videosUrl: is[env.videosUrl],
    ...(uploadPageUrl === undefined ? {} : { uploadPageUrl }),
    nemo: {
      apiUrl: is[env.nemoApiUrl],
      ...(webUrl === undefined ? {} : { webUrl }),
      isHosted,
      reachesBucket: bucketAt === undefined || !isLoopback(bucketAt) || isLoopback(is[env.nemoApiUrl]),
      ...(platform === undefined ? {} : { platform }),
    },
    access: {
      users: is[env.allowedUsers],
      chats: is[env.allowedChats],
      admins: is[env.adminUsers],
    },
    dailyLimits: {
      perPerson: limitsOf(
        is[env.dailyPhotosPerPerson],
        is[env.dailyVideosPerPerson],
        is[env.dailyMinutesPerPerson],
      ),
      forAll: limitsOf(is[env.dailyPhotos], is[env.dailyVideos], is[env.dailyMinutes]),
    },
  };
};

const limitsOf = (
  photos: number | undefined,
  videos: number | undefined,
  minutes: number | undefined,
): DailyLimits['forAll'] => ({
  ...(photos === undefined ? {} : { photos }),
  ...(videos === undefined ? {} : { videos }),
  ...(minutes === undefined ? {} : { minutes }),
});

const secretsIn = (
  secretId: string | undefined,
  given: Readonly<Record<keyof Secrets, string | undefined>>,
): Config['secrets'] => {
  if (secretId !== undefined) return { secretId };
  const { botToken, webhookSecret, tokenKeys, accessKey, nemoToken } = given;
  if (botToken !== undefined && webhookSecret !== undefined && tokenKeys !== undefined) {
    return {
      botToken,
      webhookSecret,
      tokenKeys,
      ...(accessKey === undefined ? {} : { accessKey }),
      ...(nemoToken === undefined ? {} : { nemoToken }),
    };
  }
  throw new ConfigError(
    `Settings are missing or wrong.\n${env.secretId}, or ${env.botToken}, ${env.webhookSecret} and ${env.tokenKeys}, must be set.`,
  );
};
