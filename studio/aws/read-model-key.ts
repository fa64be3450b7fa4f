import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';

/**
 * The model's key, from where the stage keeps it; undefined where it names no secret.
 * @throws Error that names the secret, without what it holds
 */
export async function readModelKey(
  secret: string | undefined,
  client = new SecretsManagerClient({}),
): Promise<string | undefined> {
  if (secret === undefined) return undefined;
  const { SecretString = '' } = await client.send(new GetSecretValueCommand({ SecretId: secret }));
  const key = SecretString.trim();
  if (key === '')
    throw new Error(`The secret ${secret} should hold the model's key as plain text; it is empty.`);
  return key;
}
