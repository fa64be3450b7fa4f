import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { ListObjectsV2Command, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { SFNClient, StartExecutionCommand } from '@aws-sdk/client-sfn';
import { SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { expect, onTestFinished, test, vi } from 'vitest';
import { listenOnLoopback } from '../../../local/emulators/loopback-server.ts';
import { type EmulatorsOptions, startEmulators } from '../../../local/emulators/start-emulators.ts';
import { runChild } from './child-program.ts';
import { placeholder } from './interrupted-workflow.ts';
import { temporaryFolder } from './temporary-folder.ts';

const workflow: EmulatorsOptions['workflow'] = {
  definition: {
    StartAt: 'Edit',
    States: { Edit: { Type: 'Task', Resource: placeholder('RunEdit'), TimeoutSeconds: 60, End: true } },
  },
  tasks: { Edit: async input => ({ edited: input }) },
};

test('with the environment set, clients made without any option reach the emulators', async () => {
  vi.stubEnv('AWS_PROFILE', 'production');
  vi.stubEnv('AWS_SESSION_TOKEN', 'of-a-real-account');
  onTestFinished(() => void vi.unstubAllEnvs());
  const emulators = await startEmulators({ dataDir: temporaryFolder(), workflow });
  onTestFinished(() => emulators.stop());
  for (const [name, value] of Object.entries(emulators.environment)) vi.stubEnv(name, value);

  const Item = { pk: { S: 'a' }, sk: { S: 'b' } };
  await new DynamoDBClient().send(new PutItemCommand({ TableName: emulators.tableName, Item }));
  await new SQSClient().send(
    new SendMessageCommand({ QueueUrl: emulators.sqs.queueUrl('settle'), MessageBody: 'x', DelaySeconds: 1 }),
  );
  const s3 = new S3Client();
  await s3.send(new PutObjectCommand({ Bucket: emulators.bucket, Key: 'k', Body: 'x' }));
  const { KeyCount } = await s3.send(new ListObjectsV2Command({ Bucket: emulators.bucket }));
  expect(KeyCount).toBe(1);
  const { stateMachineArn } = emulators.stepFunctions;
  await new SFNClient().send(new StartExecutionCommand({ stateMachineArn, name: 'job', input: '{"a":1}' }));
  expect(await emulators.stepFunctions.ended('job')).toMatchObject({ output: '{"edited":{"a":1}}' });
});

test('a second program on the same data says so; after kill -9 of the first it starts', async () => {
  const dataDir = temporaryFolder();
  const first = await runChild('./emulators-child.ts', dataDir, 'stay');
  expect(await first.line()).toBe('started');
  const second = await runChild('./emulators-child.ts', dataDir, 'stop');
  expect(await second.line()).toBe(
    `data-folder-locked The data folder ${dataDir} is in use by process ${first.pid}: stop that one first, or set REELAY_DATA to another folder.`,
  );
  expect(await second.ended()).toBe(0);
  await first.kill();
  const third = await runChild('./emulators-child.ts', dataDir, 'stop');
  expect(await third.line()).toBe('started');
  expect(await third.ended()).toBe(0);
  expect(existsSync(join(dataDir, 'lock.json'))).toBe(false);
});

test('stopped emulators leave nothing open: the program ends by itself', async () => {
  const child = await runChild('./emulators-child.ts', temporaryFolder(), 'stop');
  expect(await child.line()).toBe('started');
  expect(await child.ended()).toBe(0);
});

test.each(['dynamodb', 'sqs', 's3', 'stepFunctions'] as const)(
  'a taken port of %s is reported in one line, and the folder is free again',
  async emulator => {
    const blocker = createServer();
    const port = await listenOnLoopback(blocker, 0);
    onTestFinished(() => void blocker.close());
    const dataDir = temporaryFolder();
    await expect(startEmulators({ dataDir, workflow, ports: { [emulator]: port } })).rejects.toMatchObject({
      name: 'LocalError',
      kind: 'port-taken',
      message: expect.stringMatching(new RegExp(`^Port ${port} .*set REELAY_PORT to another one.$`)),
    });
    const again = await startEmulators({ dataDir, workflow });
    await again.stop();
  },
);
