import { CloudFormationClient } from '@aws-sdk/client-cloudformation';
import { S3Client } from '@aws-sdk/client-s3';
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { env } from '../lib/env.ts';
import { ask } from './operate/ask.ts';
import { failWith, installedCdk, readCommandLine } from './operate/command-line.ts';
import { type DestroyOutcome, destroy } from './operate/destroy.ts';

const says: Readonly<Record<DestroyOutcome, string>> = {
  destroyed:
    'Everything of this stage is gone. The account keeps what CDK shares between apps (stack CDKToolkit; an image of the studio lies in its repository until "npx cdk gc --unstable=gc --type=ecr"), and a key of the table for 7 days, because AWS deletes keys no sooner.',
  'nothing-there': 'There is no such stack in this account and region.',
  'not-confirmed': 'Nothing was done.',
};

/** `npm run destroy -- [--stage prod] [--yes]` */
const main = async (): Promise<void> => {
  const telegramRoot = process.env[env.apiRoot];
  const { stage, has } = readCommandLine(process.argv.slice(2), ['yes']);
  const outcome = await destroy({
    stageName: stage.name,
    cdk: installedCdk,
    cloudFormation: new CloudFormationClient({}),
    secrets: new SecretsManagerClient({}),
    s3: new S3Client({}),
    log: line => console.log(line),
    confirm: async stackName =>
      has('yes') ||
      (await ask(
        `All chats, files and settings of ${stackName} will be deleted. Type ${stackName} to go on: `,
      )) === stackName,
    ...(telegramRoot ? { telegramRoot } : {}),
  });
  console.log(says[outcome]);
  if (outcome === 'not-confirmed') process.exitCode = 1;
};

main().catch(failWith);
