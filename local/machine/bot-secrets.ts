import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { newTokenKey, newWebhookSecret, type Secrets } from '../../lib/secrets.ts';

/** Written by earlier versions without the keys. */
const kept = z.object({ botToken: z.string(), webhookSecret: z.string(), tokenKeys: z.string().optional() });

/** The stand-in's bot has an id that no real bot has: Telegram's begin far above it. */
const standInBotId = 4242;

/**
 * The stand-in's bot token, the webhook's secret and the key for backend tokens, made at the first start and kept in the
 * data folder, readable by nobody else: whoever knows them can speak for the bot.
 */
export function keepBotSecrets(dataDir: string): Secrets {
  const file = join(dataDir, 'bot-secrets.json');
  const earlier = readKept(file);
  const secrets = {
    botToken: earlier?.botToken ?? `${standInBotId}:${randomBytes(26).toString('base64url')}`,
    webhookSecret: earlier?.webhookSecret ?? newWebhookSecret(),
    tokenKeys: earlier?.tokenKeys ?? newTokenKey(),
  };
  if (earlier?.tokenKeys !== undefined) return secrets;
  mkdirSync(dataDir, { recursive: true });
  // Whole or not at all: with half a file nothing could be read any more.
  const unfinished = `${file}.new`;
  writeFileSync(unfinished, JSON.stringify(secrets), { mode: 0o600 });
  renameSync(unfinished, file);
  return secrets;
}

function readKept(file: string): z.infer<typeof kept> | undefined {
  try {
    return kept.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}
