import { createServer } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { Hono } from 'hono';
import * as z from 'zod';
import { closeServer, LOOPBACK, listenOnLoopback } from '../../local/emulators/loopback-server.ts';

export interface StandInAws {
  readonly url: string;
  /** Every call of the CDK's command line, its arguments joined by blanks. */
  readonly cdkCalls: string[];
  /** What the secret holds. */
  secret(): string | undefined;
  /** Makes the next `cdk <command>` fail. */
  failNext(command: string): void;
  stop(): Promise<void>;
}

const putSecret = z.object({ SecretString: z.string() });
const secretId = 'arn:aws:secretsmanager:eu-west-1:000000000000:secret:bot';

/**
 * As much of CloudFormation and Secrets Manager as deploying needs, the webhook that a deployed stack has, and
 * `/cdk`, where the CDK's own effects happen: a stack comes with an unfilled secret and goes with it.
 */
export const startStandInAws = async (stackName: string, bucketName: string): Promise<StandInAws> => {
  const cdkCalls: string[] = [];
  const failing = new Set<string>();
  let backend = 'hosted';
  let secret: { value: string; version: number } | undefined;
  const app = new Hono();

  app.post('/cdk', async context => {
    const args = z.array(z.string()).parse(await context.req.json());
    cdkCalls.push(args.join(' '));
    if (failing.delete(args[0] ?? '')) return context.text('', 500);
    if (args[0] === 'deploy') backend = /backend=(\w+)/.exec(args.join(' '))?.[1] ?? 'hosted';
    if (args[0] === 'deploy') secret ??= { value: 'random words, no JSON', version: 0 };
    if (args[0] === 'destroy') secret = undefined;
    return context.text('');
  });

  app.post('/telegram/webhook', async context => {
    const { webhookSecret } = z
      .object({ webhookSecret: z.string() })
      .parse(JSON.parse(secret?.value ?? '{}'));
    return context.body(
      null,
      context.req.header('x-telegram-bot-api-secret-token') === webhookSecret ? 200 : 401,
    );
  });

  app.post('/', async context => {
    const target = context.req.header('x-amz-target');
    if (target === 'secretsmanager.GetSecretValue') {
      return context.json({ SecretString: secret?.value, VersionId: `version-${secret?.version}` });
    }
    if (target === 'secretsmanager.PutSecretValue') {
      const { SecretString } = putSecret.parse(await context.req.json());
      secret = { value: SecretString, version: (secret?.version ?? 0) + 1 };
      return context.json({ VersionId: `version-${secret.version}` });
    }
    const form = new URLSearchParams(await context.req.text());
    if (form.get('Action') !== 'DescribeStacks' || form.get('StackName') !== stackName || !secret) {
      return context.body(noStack, 400, { 'content-type': 'text/xml' });
    }
    return context.body(
      stackWith({
        WebhookUrl: `${url}/telegram/webhook`,
        SecretId: secretId,
        BucketName: bucketName,
        Backend: backend,
      }),
      200,
      {
        'content-type': 'text/xml',
      },
    );
  });

  const server = createServer(getRequestListener(app.fetch));
  const url = `http://${LOOPBACK}:${await listenOnLoopback(server, 0)}`;
  return {
    url,
    cdkCalls,
    secret: () => secret?.value,
    failNext: command => void failing.add(command),
    stop: () => closeServer(server),
  };
};

const noStack = `<ErrorResponse xmlns="http://cloudformation.amazonaws.com/doc/2010-05-15/"><Error><Type>Sender</Type>
<Code>ValidationError</Code><Message>Stack with id x does not exist</Message></Error></ErrorResponse>`;

const stackWith = (outputs: Readonly<Record<string, string>>): string =>
  `<DescribeStacksResponse xmlns="http://cloudformation.amazonaws.com/doc/2010-05-15/"><DescribeStacksResult><Stacks><member>
<StackName>x</StackName><CreationTime>2026-11-23T00:00:00Z</CreationTime><StackStatus>CREATE_COMPLETE</StackStatus><Outputs>
${Object.entries(outputs)
  .map(([key, value]) => `<member><OutputKey>${key}</OutputKey><OutputValue>${value}</OutputValue></member>`)
  .join('')}
</Outputs></member></Stacks></DescribeStacksResult></DescribeStacksResponse>`;
