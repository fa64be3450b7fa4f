import * as z from 'zod';

const address = z.url({ protocol: /^https$/ });

/** Settings of one stage, from `stages` in cdk.json; what is not there keeps the bot's own default. */
const stageSchema = z.strictObject({
  /** As ALLOWED_USERS: Telegram user ids separated by commas, `*` for everybody, empty for nobody yet. */
  allowedUsers: z.string(),
  /** Another backend than the hosted one, and its web app. */
  nemoApiUrl: address.exactOptional(),
  nemoWebUrl: address.exactOptional(),
  skillSource: z.string().min(1).exactOptional(),
  /** Chats that are answered at the same time. Lambda's event source wants at least 2. */
  conversationsAtOnce: z.int().min(2).max(1000),
  /**
   * Keeps that much of the account's concurrency for conversations, so that nothing else can starve them. Off where
   * the account is new: AWS gives such accounts 10 in all and lets none of it be reserved.
   */
  reservedConcurrency: z.boolean().default(false),
  /** A KMS key of one's own for the table, in which backend tokens lie: $1 a month, even when nobody writes. */
  customerKey: z.boolean().default(false),
  logDays: z.union([z.literal(7), z.literal(30), z.literal(90)]),
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
  return Object.entries(parsed.data).map(([stageName, stage]) => ({ name: stageName, ...stage }));
};

/** The stack of a stage. */
export const stackNameOf = (stageName: string): string => `reelay-${stageName}`;
