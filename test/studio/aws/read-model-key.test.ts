import { createServer, type Server } from 'node:http';
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { closeServer, LOOPBACK, listenOnLoopback } from '../../../local/emulators/loopback-server.ts';
import { readModelKey } from '../../../studio/aws/read-model-key.ts';

const arn = 'arn:aws:secretsmanager:eu-west-1:123456789012:secret:model-AbCdEf';
let server: Server;
let client: SecretsManagerClient;
/** What the secret holds; undefined: nobody may read it. */
let held: string | undefined;
const asked: unknown[] = [];

beforeAll(async () => {
  server = createServer(async (request, response) => {
    const chunks: Uint8Array[] = [];
    for await (const chunk of request) chunks.push(chunk);
    asked.push(JSON.parse(Buffer.concat(chunks).toString()));
    const [status, body] =
      held === undefined
        ? [400, { __type: 'AccessDeniedException', message: 'not authorized' }]
        : [200, { SecretString: held }];
    response.writeHead(status, { 'content-type': 'application/x-amz-json-1.1' }).end(JSON.stringify(body));
  });
  client = new SecretsManagerClient({
    endpoint: `http://${LOOPBACK}:${await listenOnLoopback(server, 0)}`,
    region: 'eu-west-1',
    credentials: { accessKeyId: 'any', secretAccessKey: 'any' },
  });
});
afterAll(async () => {
  client.destroy();
  await closeServer(server);
});

test('the model’s key is what the stage’s secret holds, without the line’s end of an editor', async () => {
  held = 'sk-local-1\n';
  expect(await readModelKey(arn, client)).toBe('sk-local-1');
  expect(asked).toEqual([{ SecretId: arn }]);
});

test('a stage without a secret has no key, and nobody is asked', async () => {
  asked.length = 0;
  expect(await readModelKey(undefined, client)).toBeUndefined();
  expect(asked).toEqual([]);
});

test('an empty secret is named, so that somebody can fill it', async () => {
  held = '  ';
  await expect(readModelKey(arn, client)).rejects.toThrow(`The secret ${arn} should hold the model's key`);
});

test('one that may not be read fails as AWS says', async () => {
  held = undefined;
  await expect(readModelKey(arn, client)).rejects.toMatchObject({ name: 'AccessDeniedException' });
});
