import { randomBytes } from 'node:crypto';
import * as z from 'zod';

/** What nobody but the programs themselves may know. */
export interface Secrets {
  readonly botToken: string;
  readonly webhookSecret: string;
  /** Keys for the backend tokens in the table, separated by commas: the first encrypts, all decrypt. */
  readonly tokenKeys: string;
  /** Opens accounts at a studio that not everybody may use. */
  readonly accessKey?: string;
  /** An account's token for the backend, in place of an anonymous one for each chat. */
  readonly nemoToken?: string;
}

export const secretShapes = {
  /** `123456:ABC…`; the number is the bot's user id. */
  botToken: z.string().regex(/^\d+:[\w-]{20,}$/, 'looks like 123456789:AA… as @BotFather gives it'),
  /** Characters that Telegram allows (telegram-facts §1.3). */
  webhookSecret: z.string().regex(/^[\w-]{16,256}$/, 'is 16 to 256 of A-Z a-z 0-9 _ -'),
  /** 32 bytes each, in base64url. */
  tokenKeys: z.string().regex(/^[\w-]{43}(,[\w-]{43})*$/, 'is 43 of A-Z a-z 0-9 _ -, or several such'),
  /** 32 bytes, in base64url. */
  accessKey: z.string().regex(/^[\w-]{43}$/, 'is 43 of A-Z a-z 0-9 _ -'),
  /** Opaque (nemo-contract §2.1), but it has to fit into a header. */
  nemoToken: z.string().regex(/^[!-~]{8,1000}$/, 'is 8 to 1000 visible characters without spaces'),
} as const;

/** The secret's content, on AWS and in the data folder of one machine. */
export const secretsSchema = z.object({
  ...secretShapes,
  accessKey: secretShapes.accessKey.exactOptional(),
  nemoToken: secretShapes.nemoToken.exactOptional(),
});

export const newWebhookSecret = (): string => randomBytes(32).toString('base64url');

export const newAccessKey = (): string => randomBytes(32).toString('base64url');

/** For AES-256. */
export const newTokenKey = (): string => randomBytes(32).toString('base64url');
