import {
  GetSecretValueCommand,
  PutSecretValueCommand,
  type SecretsManagerClient,
} from '@aws-sdk/client-secrets-manager';
import * as z from 'zod';
import {
  newAccessKey,
  newTokenKey,
  newWebhookSecret,
  type Secrets,
  secretShapes,
} from '../../lib/secrets.ts';

/** The secret's content and which version of it that is. */
export interface KeptSecret extends Required<Omit<Secrets, 'nemoToken'>>, Pick<Secrets, 'nemoToken'> {
  readonly version: string;
}

/** Undefined when nobody has put a bot's token into it yet. */
export const readBotSecret = async (
  client: SecretsManagerClient,
  secretId: string,
): Promise<Pick<KeptSecret, 'botToken'> | undefined> => {
  const { botToken } = await readSecret(client, secretId);
  return botToken === undefined ? undefined : { botToken };
};

/** What may go into the secret beside the bot's token. */
export interface SecretParts {
  /** Opens accounts at the studio, if there is no key for that yet; made when absent. */
  readonly firstAccessKey?: string;
  /** The account at the backend; absent: the one that is there, if there is one. */
  readonly nemoToken?: string | undefined;
}

/**
 * Sees to it that the secret holds `botToken`, a webhook secret, a key for the backend tokens, and one that opens accounts
 * at the studio. What is there stays: the webhook goes on with its secret while the new version is deployed, and without
 * their key the tokens in the table are lost. Another bot gets another webhook secret.
 */
export const keepBotSecret = async (
  client: SecretsManagerClient,
  secretId: string,
  botToken: string,
  { firstAccessKey = newAccessKey(), nemoToken: newNemoToken }: SecretParts = {},
): Promise<KeptSecret> => {
  const kept = await readSecret(client, secretId);
  const { version, webhookSecret, tokenKeys = newTokenKey(), accessKey = firstAccessKey } = kept;
  const account = newNemoToken ?? kept.nemoToken;
  const nemoToken = account === undefined ? {} : { nemoToken: account };
  const isWhole = kept.tokenKeys !== undefined && kept.accessKey !== undefined && account === kept.nemoToken;
  if (kept.botToken === botToken && webhookSecret !== undefined && isWhole) {
    return { botToken, webhookSecret, tokenKeys, accessKey, ...nemoToken, version };
  }
  const secrets = {
    botToken,
    webhookSecret: kept.botToken === botToken && webhookSecret ? webhookSecret : newWebhookSecret(),
    tokenKeys,
    accessKey,
    ...nemoToken,
  };
  const { VersionId = '' } = await client.send(
    new PutSecretValueCommand({ SecretId: secretId, SecretString: JSON.stringify(secrets) }),
  );
  return { ...secrets, version: VersionId };
};

/** What of it is of use; earlier deployments put less into it. */
const contentSchema = z
  .object({
    botToken: secretShapes.botToken.optional().catch(undefined),
    webhookSecret: secretShapes.webhookSecret.optional().catch(undefined),
    tokenKeys: secretShapes.tokenKeys.optional().catch(undefined),
    accessKey: secretShapes.accessKey.optional().catch(undefined),
    nemoToken: secretShapes.nemoToken.optional().catch(undefined),
  })
  .catch({});

const readSecret = async (client: SecretsManagerClient, secretId: string) => {
  const { SecretString = '', VersionId = '' } = await client.send(
    new GetSecretValueCommand({ SecretId: secretId }),
  );
  return { ...contentSchema.parse(jsonOf(SecretString)), version: VersionId };
};

/** A secret that was made but never filled holds a random word. */
const jsonOf = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};
