import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import type { Config } from '../config.ts';
import { type Secrets, secretsSchema } from '../secrets.ts';

/** The secrets, from the environment or from Secrets Manager. Throws when the entry is not our JSON. */
export const readSecrets = async (from: Config['secrets']): Promise<Secrets> => {
  if (!('secretId' in from)) return from;
  const client = new SecretsManagerClient({});
  const { SecretString } = await client.send(new GetSecretValueCommand({ SecretId: from.secretId }));
  const parsed = secretsSchema.safeParse(JSON.parse(SecretString ?? '{}'));
  // The issue texts hold no values, but neither they nor the secret belong into a log.
  if (!parsed.success) {
    const wrong = parsed.error.issues.map(issue => issue.path.join('.'));
    throw new Error(
      `Secret ${from.secretId} lacks a good ${wrong.join(', ')}: npm run deploy puts it there.`,
    );
  }
  return parsed.data;
};
