import { CloudFormationClient } from '@aws-sdk/client-cloudformation';
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { env } from '../lib/env.ts';
import { ask } from './operate/ask.ts';
import { failWith, installedCdk, readCommandLine } from './operate/command-line.ts';
import { deploy } from './operate/deploy.ts';
import { nextSteps } from './operate/next-steps.ts';
import { readBotToken } from './operate/read-bot-token.ts';
import { readNemoToken } from './operate/read-nemo-token.ts';

/** `npm run deploy -- [--stage prod] [--backend studio] [--take-over]` */
const main = async (): Promise<void> => {
  const telegramRoot = process.env[env.apiRoot];
  const { stage, backend, has } = readCommandLine(process.argv.slice(2), ['take-over'], {
    choosesBackend: true,
  });
  const deployed = await deploy({
    stageName: stage.name,
    botToken: await readBotToken(process.env[env.botToken], question => ask(question, { hidden: true })),
    nemoToken: readNemoToken(process.env[env.nemoToken]),
    takeOver: has('take-over'),
    ...(backend === undefined ? {} : { backend }),
    cdk: installedCdk,
    cloudFormation: new CloudFormationClient({}),
    secrets: new SecretsManagerClient({}),
    log: line => console.log(line),
    ...(telegramRoot ? { telegramRoot } : {}),
  });
  console.log(nextSteps(stage, deployed));
};

main().catch(failWith);
