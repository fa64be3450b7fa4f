import {
  ChangeMessageVisibilityCommand,
  DeleteMessageBatchCommand,
  DeleteMessageCommand,
  GetQueueAttributesCommand,
  GetQueueUrlCommand,
  type Message,
  ReceiveMessageCommand,
  SendMessageBatchCommand,
  SendMessageCommand,
  SQSClient,
} from '@aws-sdk/client-sqs';
import { expect, onTestFinished, test } from 'vitest';
import { emulatorClientConfig } from '../../../local/emulators/emulator-client-config.ts';
import { startSqs } from '../../../local/emulators/sqs.ts';
import type { QueueName } from '../../../local/emulators/sqs-queues.ts';
import { runChild } from './child-program.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** A running queue service with short hands. */
async function start(folder: string) {
  const emulator = await startSqs({ folder });
  const client = new SQSClient(emulatorClientConfig(emulator.endpoint));
  onTestFinished(async () => {
    client.destroy();
    await emulator.stop().catch(() => {});
  });
  const url = (queue: QueueName) => emulator.queueUrl(queue);
  const update = (chat: string, body: string, deduplicationId = `${chat}:${body}`) => ({
    MessageBody: body,
    MessageGroupId: chat,
    MessageDeduplicationId: deduplicationId,
  });
  return {
    emulator,
    client,
    url,
    update,
    send: (chat: string, body: string, deduplicationId?: string) =>
      client.send(
        new SendMessageCommand({ QueueUrl: url('updates.fifo'), ...update(chat, body, deduplicationId) }),
      ),
    async receive(queue: QueueName = 'updates.fifo', seconds = 0): Promise<Message[]> {
      const { Messages = [] } = await client.send(
        new ReceiveMessageCommand({
          QueueUrl: url(queue),
          MaxNumberOfMessages: 10,
          WaitTimeSeconds: seconds,
          MessageSystemAttributeNames: ['All'],
          MessageAttributeNames: ['All'],
        }),
      );
      return Messages;
    },
    remove: (message: Message, queue: QueueName = 'updates.fifo') =>
      client.send(new DeleteMessageCommand({ QueueUrl: url(queue), ReceiptHandle: message.ReceiptHandle })),
    giveBack: (message: Message, queue: QueueName = 'updates.fifo') =>
      client.send(
        new ChangeMessageVisibilityCommand({
          QueueUrl: url(queue),
          ReceiptHandle: message.ReceiptHandle,
          VisibilityTimeout: 0,
        }),
      ),
  };
}

type Queues = Awaited<ReturnType<typeof start>>;

/** Receives and deletes until the queue has nothing more to give. */
async function drain({ receive, remove }: Queues, queue: QueueName = 'updates.fifo'): Promise<string[]> {
  const bodies: string[] = [];
  for (let messages = await receive(queue); messages.length > 0; messages = await receive(queue)) {
    for (const message of messages) {
      bodies.push(message.Body ?? '');
      await remove(message, queue);
    }
  }
  return bodies;
}

test('messages of one chat come one after the other, those of two chats side by side', async () => {
  const queues = await start(temporaryFolder());
  for (const [chat, body] of [
    ['a', 'a1'],
    ['a', 'a2'],
    ['b', 'b1'],
    ['a', 'a3'],
  ] as const) {
    await queues.send(chat, body);
  }
  const first = await queues.receive();
  expect(first.map(({ Body }) => Body)).toEqual(['a1', 'b1']);
  expect(await queues.receive()).toEqual([]);
  for (const message of first) await queues.remove(message);
  expect(await drain(queues)).toEqual(['a2', 'a3']);
});

test('a repeated deduplication id is accepted and not queued again', async () => {
  const queues = await start(temporaryFolder());
  const first = await queues.send('a', 'once', 'update-1');
  expect((await queues.send('a', 'once', 'update-1')).MessageId).toBe(first.MessageId);
  expect(await drain(queues)).toEqual(['once']);
});

test('a message that is never deleted goes to the dead letters after five times', async () => {
  const queues = await start(temporaryFolder());
  await queues.send('a', 'poison');
  for (let time = 1; time <= 5; time++) {
    const [message] = await queues.receive();
    expect(message?.Attributes?.ApproximateReceiveCount).toBe(String(time));
    if (message) await queues.giveBack(message);
  }
  expect(await queues.receive()).toEqual([]);
  expect(await drain(queues, 'updates-dead-letters.fifo')).toEqual(['poison']);
});

test('a delayed message comes when its delay is over and not before', async () => {
  const queues = await start(temporaryFolder());
  await queues.client.send(
    new SendMessageCommand({ QueueUrl: queues.url('settle'), MessageBody: 'quiet', DelaySeconds: 1 }),
  );
  expect(await queues.receive('settle')).toEqual([]);
  const [message] = await queues.receive('settle', 5);
  expect(message?.Body).toBe('quiet');
});

test('a queue is found by name at an address that needs no name resolution', async () => {
  const { client, url, emulator } = await start(temporaryFolder());
  const { QueueUrl } = await client.send(new GetQueueUrlCommand({ QueueName: 'updates.fifo' }));
  expect(QueueUrl).toBe(url('updates.fifo'));
  expect(QueueUrl).toMatch(emulator.endpoint);
  const { Attributes } = await client.send(
    new GetQueueAttributesCommand({ QueueUrl, AttributeNames: ['VisibilityTimeout', 'RedrivePolicy'] }),
  );
  expect(Attributes).toMatchObject({
    VisibilityTimeout: '90',
    RedrivePolicy: expect.stringContaining('"5"'),
  });
});

test('after kill -9 every message not deleted is there again, in order, the one in flight included', async () => {
  const folder = temporaryFolder();
  const child = await runChild('./sqs-child.ts', folder, 'one', 'two', 'three');
  expect(await child.line()).toBe('one');
  await child.kill();

  const queues = await start(folder);
  const [message] = await queues.receive();
  expect(message).toMatchObject({
    Body: 'one',
    MessageAttributes: { origin: { StringValue: 'child' } },
    Attributes: { MessageGroupId: 'chat', MessageDeduplicationId: 'one' },
  });
  // Telegram repeats an update whose answer the kill has cut off; it is still recognised.
  await queues.send('chat', 'two', 'two');
  if (message) await queues.remove(message);
  expect(await drain(queues)).toEqual(['two', 'three']);
  expect(await queues.receive('settle')).toEqual([]); // its fifteen minutes are not over

  await queues.emulator.stop();
  const third = await start(folder);
  expect(await third.receive()).toEqual([]);
});

test('what was deleted, singly or in a batch, does not come again', async () => {
  const folder = temporaryFolder();
  const queues = await start(folder);
  const QueueUrl = queues.url('updates.fifo');
  const Entries = ['a', 'b', 'c', 'd'].map(chat => ({ Id: chat, ...queues.update(chat, chat) }));
  await queues.client.send(new SendMessageBatchCommand({ QueueUrl, Entries }));
  const [a, b, c] = await queues.receive();
  if (a) await queues.remove(a);
  await queues.client.send(
    new DeleteMessageBatchCommand({
      QueueUrl,
      Entries: [b, c].map((message, index) => ({ Id: `${index}`, ReceiptHandle: message?.ReceiptHandle })),
    }),
  );
  await queues.send('a', 'a', 'a:a'); // a repetition of one that is gone
  await queues.emulator.stop();
  expect(await drain(await start(folder))).toEqual(['d']);
});

test('a message that ends the program each time goes to the dead letters at the sixth start', async () => {
  const folder = temporaryFolder();
  const first = await start(folder);
  await first.send('a', 'crash');
  await first.emulator.stop();
  for (let life = 1; life <= 5; life++) {
    const queues = await start(folder);
    expect((await queues.receive()).map(({ Body }) => Body)).toEqual(['crash']);
    await queues.emulator.stop();
  }
  const queues = await start(folder);
  expect(await queues.receive()).toEqual([]);
  expect(await drain(queues, 'updates-dead-letters.fifo')).toEqual(['crash']);
});
