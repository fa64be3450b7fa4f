import { randomBytes } from 'node:crypto';
import {
  GetSecretValueCommand,
  PutSecretValueCommand,
  type SecretsManagerClient,
} from '@aws-sdk/client-secrets-manager';
import { type Secrets, secretsSchema } from '../../lib/config.ts';

/** The secret's content and which version of it that is. */
export interface KeptSecret extends Secrets {
  readonly version: string;
}

/** Undefined when nobody has put anything of use into it yet. */
export const readBotSecret = async (
  client: SecretsManagerClient,
  secretId: string,
): Promise<KeptSecret | undefined> => {
  const { SecretString = '', VersionId = '' } = await client.send(
    new GetSecretValueCommand({ SecretId: secretId }),
  );
  const parsed = secretsSchema.safeParse(jsonOf(SecretString));
  return parsed.success ? { ...parsed.data, version: VersionId } : undefined;
};

/**
 * Sees to it that the secret holds `botToken` and a webhook secret. One that is there stays: the webhook goes on
 * with it while the new version is deployed.
 */
export const keepBotSecret = async (
  client: SecretsManagerClient,
  secretId: string,
  botToken: string,
): Promise<KeptSecret> => {
  const kept = await readBotSecret(client, secretId);
  if (kept?.botToken === botToken) return kept;
  const secrets = { botToken, webhookSecret: randomBytes(32).toString('base64url') };
  const { VersionId = '' } = await client.send(
    new PutSecretValueCommand({ SecretId: secretId, SecretString: JSON.stringify(secrets) }),
  );
  return { ...secrets, version: VersionId };
};

/** A secret that was made but never filled holds a random word. */
const jsonOf = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};
