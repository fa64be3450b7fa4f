import type { CloudFormationClient } from '@aws-sdk/client-cloudformation';
import type { S3Client } from '@aws-sdk/client-s3';
import type { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { createApi } from '../../lib/telegram/api.ts';
import { stackNameOf } from '../stage.ts';
import { readBotSecret } from './bot-secret.ts';
import { emptyBucket } from './empty-bucket.ts';
import { type CdkCommand, runCdk } from './run-cdk.ts';
import { describeStack } from './stack.ts';

export interface DestroyOptions {
  readonly stageName: string;
  readonly cdk: CdkCommand;
  readonly cloudFormation: CloudFormationClient;
  readonly secrets: SecretsManagerClient;
  readonly s3: S3Client;
  readonly log: (line: string) => void;
  /** Asked before anything is done; `false` leaves everything as it is. */
  readonly confirm: (stackName: string) => Promise<boolean>;
  readonly telegramRoot?: string;
}

/** What there was to do. */
export type DestroyOutcome = 'destroyed' | 'nothing-there' | 'not-confirmed';

/**
 * Takes one stage down with everything that people sent to it. Telegram stops sending first, so that no update falls
 * into a half-gone stack; updates from then on wait for the bot's next home. Safe to repeat after it broke off.
 *
 * @throws OperateError
 */
export const destroy = async (options: DestroyOptions): Promise<DestroyOutcome> => {
  const { cdk, cloudFormation, s3, log } = options;
  const stackName = stackNameOf(options.stageName);
  const stack = await describeStack(cloudFormation, stackName);
  if (!stack) return 'nothing-there';
  if (!(await options.confirm(stackName))) return 'not-confirmed';

  await removeWebhook(options, stack.secretId, stack.webhookUrl);
  const remove = async () => {
    const objects = await emptyBucket(s3, stack.bucketName);
    if (objects > 0) log(`${objects} files deleted.`);
    await runCdk(cdk, ['destroy', stackName, '--exclusively', '--force']);
  };
  // A job that was running may have stored one more file; then the bucket refuses to go.
  await remove().catch(remove);
  return 'destroyed';
};

/** Leaves a webhook alone that is another stage's. A token that was revoked has none. */
const removeWebhook = async (options: DestroyOptions, secretId: string, ours: string): Promise<void> => {
  const secret = await readBotSecret(options.secrets, secretId);
  if (!secret) return options.log('The secret holds no token: no webhook to delete.');
  const { telegramRoot: root } = options;
  const api = createApi({ token: secret.botToken, ...(root === undefined ? {} : { root }) }, 'patient');
  try {
    const { url } = await api.getWebhookInfo();
    if (url !== ours) return options.log("The bot's webhook is not this stage's: it stays.");
    await api.deleteWebhook();
    options.log('Telegram sends nothing any more.');
  } catch (error) {
    const why =
      error instanceof Error && 'error_code' in error ? `error ${error.error_code}` : 'not reachable';
    options.log(
      `Telegram did not take the webhook back (${why}): it forgets it when deliveries fail for a day.`,
    );
  }
};
