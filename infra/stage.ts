import * as z from 'zod';
import { readConfig } from '../lib/config.ts';
import { env } from '../lib/env.ts';
import { stageOfStudio } from './studio/stage-of-studio.ts';

/** What the stack itself fills in, and what belongs into the secret. */
const ownNames: ReadonlySet<string> = new Set([
  env.botToken,
  env.botUsername,
  env.webhookSecret,
  env.tokenKeys,
  env.secretId,
  env.table,
  env.bucket,
  env.updatesQueueUrl,
  env.settleQueueUrl,
  env.stateMachineArn,
  env.videosUrl,
  env.uploadPageUrl,
  env.nemoToken,
  env.nemoAccessKey,
]);
const settable = Object.values(env).filter(settingName => !ownNames.has(settingName));

/** `hosted`: whatever NEMO_API_URL names; without it, the hosted service. */
export const backendChoice = z.enum(['hosted', 'studio']);
export type BackendChoice = z.infer<typeof backendChoice>;

/** Settings of one stage, from `stages` in cdk.json. */
const stageSchema = z.strictObject({
  /** Settings of the bot, by the names of .env.example; what is not there keeps its default. No secrets. */
  settings: z.partialRecord(z.enum(settable), z.string()),
  /** Chats that are answered at the same time. Lambda's event source wants at least 2. */
  conversationsAtOnce: z.int().min(2).max(1000),
  /**
   * Keeps that much of the account's concurrency for conversations, so that nothing else can starve them. Off where
   * the account is new: AWS gives such accounts 10 in all and lets none of it be reserved.
   */
  reservedConcurrency: z.boolean().default(false),
  /** A KMS key of one's own for the table, in which backend tokens lie: $1 a month, even when nobody writes. */
  customerKey: z.boolean().default(false),
  /** The editing backend: the one that NEMO_API_URL names, or our own studio beside the bot. `-c backend=` overrules it. */
  backend: backendChoice.exactOptional(),
  studio: stageOfStudio.prefault({}),
  logDays: z.union([z.literal(7), z.literal(30), z.literal(90)]),
  /**
   * Has alarms and a page, and asks Telegram every five minutes how deliveries go. Off where nobody would look: AWS gives an
   * account ten alarms and one page for nothing, for all its stages together.
   */
  watched: z.boolean().default(true),
  /** The month's spending that is expected; near it and above it the operator is told. */
  monthlyBudgetUsd: z.number().positive(),
  /** Whom alarms are sent to. Without an address they show on the dashboard alone. */
  alarmEmail: z.email().exactOptional(),
});

/** Everything that differs between one deployment of Reelay and the next. */
export type Stage = z.infer<typeof stageSchema> & {
  /** `dev`, `prod`, …: part of every name on AWS. */
  readonly name: string;
};

const name = z.string().regex(/^[a-z][a-z0-9]{1,11}$/, 'is 2 to 12 small letters and digits, a letter first');

/** Reads the stages of cdk.json. Throws with every wrong setting at once. */
export const readStages = (context: unknown): readonly Stage[] => {
  const parsed = z.record(name, stageSchema).safeParse(context);
  if (!parsed.success) {
    throw new Error(`cdk.json, context.stages: ${z.prettifyError(parsed.error)}`);
  }
  return Object.entries(parsed.data).map(([stageName, stage]) => {
    checkSettings(stageName, stage.settings);
    return { name: stageName, ...stage };
  });
};

/** As the functions will read them: better refused here than at every cold start. */
const checkSettings = (stageName: string, settings: Readonly<Record<string, string | undefined>>): void => {
  const filledInLater = {
    [env.secretId]: 'secret',
    [env.table]: 'table',
    [env.bucket]: 'bucket',
    [env.updatesQueueUrl]: 'https://sqs.invalid/updates',
    [env.settleQueueUrl]: 'https://sqs.invalid/settle',
    [env.stateMachineArn]: 'arn',
    [env.videosUrl]: 'https://api.invalid/videos',
  };
  try {
    readConfig({ ...settings, ...filledInLater });
  } catch (error) {
    throw new Error(`cdk.json, stage ${stageName}: ${error instanceof Error ? error.message : error}`, {
      cause: error,
    });
  }
};

/** The stack of a stage. */
export const stackNameOf = (stageName: string): string => `reelay-${stageName}`;
