import type { CloudFormationClient } from '@aws-sdk/client-cloudformation';
import type { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { hashOfAccessKey } from '../../lib/contract/access-key.ts';
import { newAccessKey } from '../../lib/secrets.ts';
import { createApi } from '../../lib/telegram/api.ts';
import { connectWebhook, introduceBot } from '../../lib/telegram/introduce-bot.ts';
import { type BackendChoice, stackNameOf } from '../stage.ts';
import { keepBotSecret } from './bot-secret.ts';
import { OperateError } from './operate-error.ts';
import { type CdkCommand, runCdk } from './run-cdk.ts';
import { describeStack } from './stack.ts';
import { checkWebhook, knock, nameOf, refuseTakenWebhook } from './webhook.ts';

export interface DeployOptions {
  readonly stageName: string;
  readonly botToken: string;
  /** The account at the backend, for the secret; absent: the one that is there, else an anonymous one per chat. */
  readonly nemoToken?: string | undefined;
  /** The editing backend; absent: the one that is there. */
  readonly backend?: BackendChoice;
  /** Moves a bot that sends its updates elsewhere. */
  readonly takeOver: boolean;
  readonly cdk: CdkCommand;
  readonly cloudFormation: CloudFormationClient;
  readonly secrets: SecretsManagerClient;
  readonly log: (line: string) => void;
  /** Another Bot API server than Telegram's. */
  readonly telegramRoot?: string;
  /** Pause between looks at a webhook that does not answer yet, ms. */
  readonly pauseMs?: number;
}

export interface Deployed {
  readonly botName: string;
  readonly webhookUrl: string;
  readonly backend: BackendChoice;
  /** Updates that Telegram has kept for the bot and delivers now. */
  readonly pending: number;
}

/**
 * Brings one stage up, or up to date, and connects the bot to it. Safe to repeat: what is there already stays, and
 * what broke off half way is finished. Telegram is told last, when everything behind the address works.
 *
 * @throws OperateError
 */
export const deploy = async (options: DeployOptions): Promise<Deployed> => {
  const { botToken, nemoToken, cdk, cloudFormation, secrets, log, telegramRoot } = options;
  const stackName = stackNameOf(options.stageName);
  const api = createApi(
    { token: botToken, ...(telegramRoot === undefined ? {} : { root: telegramRoot }) },
    'patient',
  );
  const botName = await nameOf(api);
  const earlier = await describeStack(cloudFormation, stackName);
  if (!options.takeOver) await refuseTakenWebhook(api, botName, earlier?.webhookUrl);

  const backend = options.backend ?? earlier?.backend ?? 'hosted';
  log(
    `@${botName} → ${stackName}${backend === 'studio' ? ', with the studio: Docker builds its image' : ''}`,
  );
  // Before the functions change, so that those that start with this deployment read it.
  const keptEarlier = earlier && (await keepBotSecret(secrets, earlier.secretId, botToken, { nemoToken }));
  // The studio is told the hash of its key before there is a secret to hold the key.
  const firstAccessKey = newAccessKey();
  if (!earlier) await runCdk(cdk, ['bootstrap']);
  await runCdk(cdk, [
    'deploy',
    stackName,
    '--exclusively',
    '--require-approval',
    'never',
    ...context('botUsername', botName),
    ...context('backend', backend),
    ...(backend === 'studio'
      ? context('accessKeyHash', hashOfAccessKey(keptEarlier?.accessKey ?? firstAccessKey))
      : []),
    ...(keptEarlier ? context('secretVersion', keptEarlier.version) : []),
  ]);

  const stack = await describeStack(cloudFormation, stackName);
  if (!stack) {
    throw new OperateError(
      'cdk-failed',
      `${stackName} is not there after cdk deploy. Do AWS_REGION and AWS_PROFILE mean the same account as before?`,
    );
  }
  const { webhookSecret } =
    keptEarlier ?? (await keepBotSecret(secrets, stack.secretId, botToken, { firstAccessKey, nemoToken }));
  log('Waiting for the webhook to answer…');
  await knock(stack.webhookUrl, webhookSecret, options.pauseMs);
  await introduceBot(api);
  await connectWebhook(api, stack.webhookUrl, webhookSecret);
  const { pending } = await checkWebhook(api, stack.webhookUrl);
  return { botName, webhookUrl: stack.webhookUrl, backend, pending };
};

const context = (key: string, value: string): readonly string[] => ['--context', `${key}=${value}`];
