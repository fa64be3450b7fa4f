import { CloudFormationClient } from '@aws-sdk/client-cloudformation';
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { env } from '../lib/env.ts';
import { ask } from './operate/ask.ts';
import { failWith, installedCdk, readCommandLine } from './operate/command-line.ts';
import { deploy } from './operate/deploy.ts';
import { OperateError } from './operate/operate-error.ts';

/** `npm run deploy -- [--stage prod] [--take-over]` */
const main = async (): Promise<void> => {
  const telegramRoot = process.env[env.apiRoot];
  const { stage, has } = readCommandLine(process.argv.slice(2), ['take-over']);
  const { botName, webhookUrl, pending } = await deploy({
    stageName: stage.name,
    botToken: await botToken(),
    takeOver: has('take-over'),
    cdk: installedCdk,
    cloudFormation: new CloudFormationClient({}),
    secrets: new SecretsManagerClient({}),
    log: line => console.log(line),
    ...(telegramRoot ? { telegramRoot } : {}),
  });
  console.log(`
  @${botName} answers on AWS: https://t.me/${botName}
  Webhook  ${webhookUrl}${pending > 0 ? ` (${pending} updates were waiting)` : ''}
${next(stage.settings[env.allowedUsers], stage.alarmEmail, botName)}
  Take it down again with: npm run destroy -- --stage ${stage.name}
`);
};

/** From TELEGRAM_BOT_TOKEN, else asked for. It is never printed, kept in a file or handed to another program. */
const botToken = async (): Promise<string> => {
  const token =
    process.env[env.botToken] ||
    (await ask('Bot token from @BotFather (not shown): ', { hidden: true })) ||
    '';
  if (/^\d+:[\w-]{20,}$/.test(token)) return token;
  throw new OperateError(
    'no-token',
    token === ''
      ? `Set ${env.botToken}: @BotFather gives a token for a new bot.`
      : 'That is no bot token: it looks like 123456789:AA… as @BotFather gives it.',
  );
};

const next = (allowedUsers: string | undefined, alarmEmail: string | undefined, botName: string): string => {
  const steps = [
    !allowedUsers
      ? `Nobody is let in yet: write /start to @${botName}, put the id that it tells you into ADMIN_USERS and ALLOWED_USERS in cdk.json ("*" lets everybody in), and deploy again.`
      : `Write /start to @${botName} and send a photo.`,
    alarmEmail === undefined
      ? 'Alarms reach nobody: put your address into "alarmEmail" in cdk.json and deploy again.'
      : `Confirm the mail that AWS sends to ${alarmEmail}, or alarms do not reach you.`,
  ];
  return steps.map((step, index) => `  ${index + 1}. ${step}`).join('\n');
};

main().catch(failWith);
