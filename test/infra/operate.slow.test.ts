import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { CloudFormationClient } from '@aws-sdk/client-cloudformation';
import { S3Client } from '@aws-sdk/client-s3';
import { PutSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { keepBotSecret } from '../../infra/operate/bot-secret.ts';
import { type DeployOptions, deploy } from '../../infra/operate/deploy.ts';
import { destroy } from '../../infra/operate/destroy.ts';
import { hashOfAccessKey } from '../../lib/contract/access-key.ts';
import { secretsSchema } from '../../lib/secrets.ts';
import { createApi } from '../../lib/telegram/api.ts';
import { allowedUpdates } from '../../lib/telegram/introduce-bot.ts';
import { emulatorClientConfig } from '../../local/emulators/emulator-client-config.ts';
import { serveTelegram } from './serve-telegram.ts';
import { type StandInAws, startStandInAws } from './stand-in-aws.ts';
import { startVersionedBucket, type VersionedBucket } from './versioned-bucket.ts';

const fakeCdk = fileURLToPath(new URL('./fake-cdk.mjs', import.meta.url));
const bucketName = 'reelay-test-bucket';
const botToken = `4242:${'t'.repeat(30)}`;

let folder: string;
let telegram: Awaited<ReturnType<typeof serveTelegram>>;
let aws: StandInAws;
let bucket: VersionedBucket;
let s3: S3Client;
let lines: string[];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'reelay-operate-'));
  telegram = await serveTelegram(join(folder, 'telegram'), botToken);
  aws = await startStandInAws('reelay-dev', bucketName);
  bucket = await startVersionedBucket(bucketName);
  s3 = new S3Client({ ...emulatorClientConfig(bucket.endpoint), forcePathStyle: true });
  lines = [];
});

afterEach(async () => {
  s3.destroy();
  await Promise.all([telegram.stop(), aws.stop(), bucket.stop()]);
  await rm(folder, { recursive: true, force: true });
});

const common = () => ({
  stageName: 'dev',
  cdk: [process.execPath, fakeCdk, aws.url] as const,
  cloudFormation: new CloudFormationClient(emulatorClientConfig(aws.url)),
  secrets: new SecretsManagerClient(emulatorClientConfig(aws.url)),
  log: (line: string) => void lines.push(line),
  telegramRoot: telegram.url,
});

const up = (options: Partial<DeployOptions> = {}) =>
  deploy({ ...common(), botToken, takeOver: false, pauseMs: 1, ...options });
const down = (confirmed = true) => destroy({ ...common(), s3, confirm: async () => confirmed });

const api = () => createApi({ token: botToken, root: telegram.url }, 'eager');

describe('deploy', () => {
  test('brings a stage up, and tells Telegram when everything works', async () => {
    const { botName, webhookUrl } = await up();

    expect(botName).toBe('reelay_bot');
    expect(aws.cdkCalls).toEqual([
      'bootstrap',
      'deploy reelay-dev --exclusively --require-approval never --context botUsername=reelay_bot --context backend=hosted',
    ]);
    expect(await api().getWebhookInfo()).toMatchObject({
      url: webhookUrl,
      allowed_updates: allowedUpdates,
      max_connections: 40,
    });
    expect((await api().getMyCommands()).map(({ command }) => command)).toContain('export');
    expect(secretsSchema.parse(JSON.parse(aws.secret() ?? ''))).toMatchObject({ botToken });
  });

  test('repeated, keeps the secret and starts the functions afresh', async () => {
    await up();
    const before = aws.secret();
    await up();
    expect(aws.secret()).toBe(before);
    expect(aws.cdkCalls.at(-1)).toContain('--context secretVersion=version-1');
    expect(aws.cdkCalls.filter(call => call === 'bootstrap')).toHaveLength(1);
  });

  test('adds the key for backend tokens to a secret from before there was one', async () => {
    await up();
    const { tokenKeys: _, ...earlier } = secretsSchema.parse(JSON.parse(aws.secret() ?? ''));
    await common().secrets.send(
      new PutSecretValueCommand({ SecretId: 'bot', SecretString: JSON.stringify(earlier) }),
    );
    await up();
    expect(secretsSchema.parse(JSON.parse(aws.secret() ?? ''))).toMatchObject(earlier);
  });

  test('keeps that key when another bot comes, which gets another webhook secret', async () => {
    await up();
    const before = secretsSchema.parse(JSON.parse(aws.secret() ?? ''));
    await keepBotSecret(common().secrets, 'bot', `4243:${'u'.repeat(30)}`);
    const after = secretsSchema.parse(JSON.parse(aws.secret() ?? ''));
    expect(after.tokenKeys).toBe(before.tokenKeys);
    expect(after.webhookSecret).not.toBe(before.webhookSecret);
  });

  test('puts an account’s token into the secret, where later deployments leave it', async () => {
    const account = () => secretsSchema.parse(JSON.parse(aws.secret() ?? '')).nemoToken;
    await up({ nemoToken: 'nmv_usr_first' });
    expect(account()).toBe('nmv_usr_first');
    await up();
    expect(account()).toBe('nmv_usr_first');
    await up({ nemoToken: 'nmv_usr_second' });
    expect(account()).toBe('nmv_usr_second');
    expect(aws.cdkCalls.join()).not.toContain('nmv_usr_');
  });

  test('with the studio, gives it the hash of the key that the bot has, and keeps both', async () => {
    const { backend } = await up({ backend: 'studio' });
    const { accessKey = '' } = secretsSchema.parse(JSON.parse(aws.secret() ?? ''));
    const told = `--context backend=studio --context accessKeyHash=${hashOfAccessKey(accessKey)}`;
    expect(backend).toBe('studio');
    expect(aws.cdkCalls.at(-1)).toContain(told);
    expect(aws.cdkCalls.join()).not.toContain(accessKey);

    // Nothing said: what is there stays.
    expect((await up()).backend).toBe('studio');
    expect(aws.cdkCalls.at(-1)).toContain(told);
    expect((await up({ backend: 'hosted' })).backend).toBe('hosted');
    expect(aws.cdkCalls.at(-1)).toContain('--context backend=hosted');
  });

  test('after it broke off, finishes', async () => {
    aws.failNext('deploy');
    await expect(up()).rejects.toMatchObject({ kind: 'cdk-failed' });
    expect((await api().getWebhookInfo()).url).toBe('');
    await up();
    expect((await api().getWebhookInfo()).url).not.toBe('');
  });

  test('refuses a token that Telegram does not know, before anything is made', async () => {
    await expect(up({ botToken: `4242:${'x'.repeat(30)}` })).rejects.toMatchObject({ kind: 'token-refused' });
    expect(aws.cdkCalls).toEqual([]);
  });

  test('takes no bot away from another home unless told to', async () => {
    await api().setWebhook('http://127.0.0.1:9/elsewhere');
    await expect(up()).rejects.toMatchObject({ kind: 'webhook-taken' });
    expect(aws.cdkCalls).toEqual([]);
    const { webhookUrl } = await up({ takeOver: true });
    expect((await api().getWebhookInfo()).url).toBe(webhookUrl);
  });

  test('prints no secret', async () => {
    await up();
    const { webhookSecret, tokenKeys, accessKey } = secretsSchema.parse(JSON.parse(aws.secret() ?? ''));
    const said = [...lines, ...aws.cdkCalls].join('\n');
    expect(said).not.toContain(botToken);
    expect(said).not.toContain(webhookSecret);
    expect(said).not.toContain(tokenKeys);
    expect(said).not.toContain(accessKey);
  });
});

describe('destroy', () => {
  test('takes the webhook, the files and the stack away', async () => {
    await up();
    bucket.put('media/1/a.jpg', 'sessions/1/b.jpg', 'parts/c', 'exports/1/video.mp4');
    // Somebody switched versions on: what was replaced or deleted is still there.
    bucket.put('media/1/a.jpg');
    bucket.mark('parts/c');

    expect(await down()).toBe('destroyed');

    expect((await api().getWebhookInfo()).url).toBe('');
    expect(bucket.left()).toEqual([]);
    expect(lines).toContain('6 files deleted.');
    expect(aws.cdkCalls.at(-1)).toBe('destroy reelay-dev --exclusively --force');
    expect(await down()).toBe('nothing-there');
  });

  test('does nothing without a yes', async () => {
    await up();
    expect(await down(false)).toBe('not-confirmed');
    expect((await api().getWebhookInfo()).url).not.toBe('');
    expect(aws.cdkCalls.some(call => call.startsWith('destroy'))).toBe(false);
  });

  test('tries again when a running job stored one more file', async () => {
    await up();
    aws.failNext('destroy');
    expect(await down()).toBe('destroyed');
    expect(aws.cdkCalls.filter(call => call.startsWith('destroy'))).toHaveLength(2);
  });

  test('leaves a webhook alone that has moved elsewhere', async () => {
    await up();
    await api().setWebhook('http://127.0.0.1:9/elsewhere');
    expect(await down()).toBe('destroyed');
    expect((await api().getWebhookInfo()).url).toBe('http://127.0.0.1:9/elsewhere');
  });
});
