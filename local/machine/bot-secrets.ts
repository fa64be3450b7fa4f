import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';

const kept = z.object({ botToken: z.string(), webhookSecret: z.string() });
export type BotSecrets = z.infer<typeof kept>;

/** The stand-in's bot has an id that no real bot has: Telegram's begin far above it. */
const standInBotId = 4242;

/**
 * The stand-in's bot token and the webhook's secret, made at the first start and kept in the data folder, readable by
 * nobody else: whoever knows them can speak for the bot.
 */
export function keepBotSecrets(dataDir: string): BotSecrets {
  const file = join(dataDir, 'bot-secrets.json');
  try {
    return kept.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
  }
  const made = {
    botToken: `${standInBotId}:${randomBytes(26).toString('base64url')}`,
    webhookSecret: randomBytes(32).toString('base64url'),
  };
  mkdirSync(dataDir, { recursive: true });
  writeFileSync(file, JSON.stringify(made), { mode: 0o600 });
  return made;
}
