import { createServer, type Server } from 'node:http';
import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { env } from '../../lib/env.ts';
import { newTokenKey } from '../../lib/secrets.ts';
import { emulatorEnvironment } from '../../local/emulators/environment.ts';
import { closeServer, LOOPBACK, listenOnLoopback } from '../../local/emulators/loopback-server.ts';
import type { HttpHandler } from '../../local/machine/http-api.ts';
import { changeEnvironment } from '../support/change-environment.ts';

const secret = 's'.repeat(32);
const words = 'our wedding in Lisbon';
const update = {
  update_id: 77_001,
  message: {
    message_id: 5,
    date: 1_790_000_000,
    chat: { id: 2, type: 'private', first_name: 'Ann' },
    from: { id: 2, is_bot: false, first_name: 'Ann' },
    text: words,
  },
};

/** A queue that takes nothing. */
let queue: Server;
let handler: HttpHandler;
let restore: () => void;
const written: string[] = [];

beforeAll(async () => {
  queue = createServer((_, response) => {
    response
      .writeHead(400, { 'content-type': 'application/x-amz-json-1.0' })
      .end(JSON.stringify({ __type: 'com.amazonaws.sqs#QueueDoesNotExist', message: 'no such queue' }));
  });
  const url = `http://${LOOPBACK}:${await listenOnLoopback(queue, 0)}`;
  restore = changeEnvironment({
    ...emulatorEnvironment({ dynamodb: url, sqs: url, s3: url, stepFunctions: url }),
    POWERTOOLS_LOG_LEVEL: 'INFO',
    [env.botToken]: `4242:${'t'.repeat(30)}`,
    [env.webhookSecret]: secret,
    [env.tokenKeys]: newTokenKey(),
    [env.table]: 'table',
    [env.bucket]: 'bucket',
    [env.updatesQueueUrl]: `${url}/000000000000/updates.fifo`,
    [env.settleQueueUrl]: `${url}/000000000000/settle`,
    [env.stateMachineArn]: 'arn:aws:states:us-east-1:000000000000:stateMachine:edit-video',
    [env.videosUrl]: `${url}/videos`,
  });
  for (const stream of [process.stdout, process.stderr])
    vi.spyOn(stream, 'write').mockImplementation(text => {
      written.push(String(text));
      return true;
    });
  ({ handler } = await import('../../functions/telegram-webhook.ts'));
});
afterAll(async () => {
  vi.restoreAllMocks();
  restore();
  await closeServer(queue);
});

const deliver = async (body: string, headers: Readonly<Record<string, string>>) => {
  const event: Pick<APIGatewayProxyEventV2, 'body' | 'headers' | 'isBase64Encoded'> = {
    body,
    headers,
    isBase64Encoded: false,
  };
  return Reflect.apply(handler, undefined, [event]);
};

test('an update that cannot be queued fails, so that Telegram repeats it, and its line is found by the update', async () => {
  const known = { 'x-telegram-bot-api-secret-token': secret };
  await expect(deliver(JSON.stringify(update), known)).rejects.toThrow('no such queue');
  const lines = written.flatMap(text => text.split('\n')).filter(text => text.startsWith('{'));
  expect(lines.map(line => JSON.parse(line))).toEqual([
    expect.objectContaining({
      level: 'ERROR',
      message: 'update-not-queued',
      correlation_id: update.update_id,
      errorMessage: expect.stringContaining('no such queue'),
    }),
  ]);
  expect(written.join('')).not.toContain(words);
  expect(written.join('')).not.toContain('Ann');
});

test('whoever does not know the secret is refused before anything is read', async () => {
  written.length = 0;
  expect(await deliver('no JSON', {})).toEqual({ statusCode: 401 });
  expect(written).toEqual([]);
});
