import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { type Config, type Secrets, secretsSchema } from '../config.ts';

/** Token and webhook secret, from the environment or from Secrets Manager. Throws when the entry is not our JSON. */
export const readSecrets = async (from: Config['secrets']): Promise<Secrets> => {
  if (!('secretId' in from)) return from;
  const client = new SecretsManagerClient({});
  const { SecretString } = await client.send(new GetSecretValueCommand({ SecretId: from.secretId }));
  const parsed = secretsSchema.safeParse(JSON.parse(SecretString ?? '{}'));
  // The issue texts hold no values, but neither they nor the secret belong into a log.
  if (!parsed.success) throw new Error(`Secret ${from.secretId} needs "botToken" and "webhookSecret".`);
  return parsed.data;
};
