import {
  ConditionalCheckFailedException,
  DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  QueryCommand,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb';
import { expect, onTestFinished, test } from 'vitest';
import { type DynamoDbEmulator, startDynamoDb } from '../../../local/emulators/dynamodb.ts';
import { emulatorClientConfig } from '../../../local/emulators/emulator-client-config.ts';
import { temporaryFolder } from './temporary-folder.ts';

const TableName = 'reelay';

async function start(folder: string): Promise<{ emulator: DynamoDbEmulator; client: DynamoDBClient }> {
  const emulator = await startDynamoDb({ folder, tableName: TableName });
  const client = new DynamoDBClient(emulatorClientConfig(emulator.endpoint));
  onTestFinished(async () => {
    client.destroy();
    await emulator.stop().catch(() => {});
  });
  return { emulator, client };
}

const item = (pk: string, sk: string, n = 0) => ({ pk: { S: pk }, sk: { S: sk }, n: { N: String(n) } });

test('a conditional put is refused when the item is there, and one of many at the same time wins', async () => {
  const { client } = await start(temporaryFolder());
  const put = (n: number) =>
    client
      .send(
        new PutItemCommand({
          TableName,
          Item: item('UPDATE#1', 'SEEN', n),
          ConditionExpression: 'attribute_not_exists(pk)',
        }),
      )
      .then(
        () => 'won',
        error => (error instanceof ConditionalCheckFailedException ? 'refused' : error),
      );
  const outcomes = await Promise.all(Array.from({ length: 10 }, (_, n) => put(n)));
  expect(outcomes.filter(outcome => outcome === 'won')).toHaveLength(1);
  expect(outcomes.filter(outcome => outcome === 'refused')).toHaveLength(9);
});

test('a conditional update moves a state only from where it is', async () => {
  const { client } = await start(temporaryFolder());
  await client.send(new PutItemCommand({ TableName, Item: item('JOB#1', 'JOB', 1) }));
  const move = (from: number, to: number) =>
    client.send(
      new UpdateItemCommand({
        TableName,
        Key: { pk: { S: 'JOB#1' }, sk: { S: 'JOB' } },
        UpdateExpression: 'SET n = :to',
        ConditionExpression: 'n = :from',
        ExpressionAttributeValues: { ':to': { N: String(to) }, ':from': { N: String(from) } },
      }),
    );
  await move(1, 2);
  await expect(move(1, 3)).rejects.toThrow(ConditionalCheckFailedException);
});

test('a query returns one partition in the order of the sort key, page by page', async () => {
  const { client } = await start(temporaryFolder());
  for (const [pk, sk] of [
    ['CHAT#1', 'ASSET#10'],
    ['CHAT#1', 'ASSET#02'],
    ['CHAT#1', 'JOB#1'],
    ['CHAT#12', 'ASSET#01'],
  ] as const) {
    await client.send(new PutItemCommand({ TableName, Item: item(pk, sk) }));
  }
  const query = new QueryCommand({
    TableName,
    KeyConditionExpression: 'pk = :pk AND begins_with(sk, :prefix)',
    ExpressionAttributeValues: { ':pk': { S: 'CHAT#1' }, ':prefix': { S: 'ASSET#' } },
    Limit: 1,
  });
  const first = await client.send(query);
  expect(first.Items?.map(({ sk }) => sk?.S)).toEqual(['ASSET#02']);
  const second = await client.send(
    new QueryCommand({ ...query.input, ExclusiveStartKey: first.LastEvaluatedKey }),
  );
  expect(second.Items?.map(({ sk }) => sk?.S)).toEqual(['ASSET#10']);
});

test('items are there again after a restart', async () => {
  const folder = temporaryFolder();
  const first = await start(folder);
  await first.client.send(new PutItemCommand({ TableName, Item: item('A', 'B', 7) }));
  await first.emulator.stop();
  const second = await start(folder);
  const found = await second.client.send(
    new GetItemCommand({ TableName, Key: { pk: { S: 'A' }, sk: { S: 'B' } } }),
  );
  expect(found.Item?.['n']).toEqual({ N: '7' });
});
