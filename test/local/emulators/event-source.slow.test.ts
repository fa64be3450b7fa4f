import '../../../local/emulators/promise-with-resolvers.ts';
import { type Message, ReceiveMessageCommand, SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import type { Context, SQSEvent } from 'aws-lambda';
import { expect, onTestFinished, test } from 'vitest';
import { emulatorClientConfig } from '../../../local/emulators/emulator-client-config.ts';
import { type EventSourceOptions, startEventSource } from '../../../local/emulators/event-source.ts';
import { startSqs } from '../../../local/emulators/sqs.ts';
import type { QueueName } from '../../../local/emulators/sqs-queues.ts';
import { temporaryFolder } from './temporary-folder.ts';

async function startQueues() {
  const emulator = await startSqs({ folder: temporaryFolder() });
  const sqs = new SQSClient(emulatorClientConfig(emulator.endpoint));
  onTestFinished(async () => {
    await emulator.stop();
    sqs.destroy();
  });
  return {
    sqs,
    url: emulator.queueUrl,
    send: (chat: string, body: string) =>
      sqs.send(
        new SendMessageCommand({
          QueueUrl: emulator.queueUrl('updates.fifo'),
          MessageBody: body,
          MessageGroupId: chat,
          MessageDeduplicationId: `${chat}:${body}`,
        }),
      ),
    async receive(queue: QueueName): Promise<Message[]> {
      const QueueUrl = emulator.queueUrl(queue);
      const { Messages = [] } = await sqs.send(
        new ReceiveMessageCommand({ QueueUrl, MaxNumberOfMessages: 10 }),
      );
      return Messages;
    },
  };
}

type Queues = Awaited<ReturnType<typeof startQueues>>;
type Handler = EventSourceOptions['handler'];

function listen(queues: Queues, handler: Handler, options: Partial<EventSourceOptions> = {}) {
  const errors: unknown[] = [];
  const source = startEventSource({
    sqs: queues.sqs,
    queueUrl: queues.url('updates.fifo'),
    functionName: 'conversation',
    handler,
    onError: error => errors.push(error),
    ...options,
  });
  onTestFinished(() => source.stop());
  return { source, errors };
}

/** Collects what arrives, and resolves when so many have. */
function collector(count: number) {
  const bodies: string[] = [];
  const all = Promise.withResolvers<string[]>();
  return {
    all: all.promise,
    add(body: string) {
      bodies.push(body);
      if (bodies.length === count) all.resolve(bodies);
    },
  };
}

const bodiesOf = (event: SQSEvent) => event.Records.map(({ body }) => body);

test('the handler gets the event and the context that Lambda gives it', async () => {
  const queues = await startQueues();
  const seen = Promise.withResolvers<{ event: SQSEvent; context: Context }>();
  listen(queues, async (event, context) => void seen.resolve({ event, context }), {
    newId: () => 'request-1',
  });
  const { MessageId } = await queues.send('chat-1', '{"update_id":1}');
  const { event, context } = await seen.promise;
  expect(event.Records).toMatchObject([
    {
      messageId: MessageId,
      body: '{"update_id":1}',
      attributes: {
        MessageGroupId: 'chat-1',
        MessageDeduplicationId: 'chat-1:{"update_id":1}',
        ApproximateReceiveCount: '1',
      },
      eventSource: 'aws:sqs',
      eventSourceARN: 'arn:aws:sqs:us-east-1:000000000000:updates.fifo',
    },
  ]);
  expect(context).toMatchObject({ functionName: 'conversation', awsRequestId: 'request-1' });
  expect(context.getRemainingTimeInMillis()).toBeGreaterThan(0);
});

test('a chat is handled in order and one at a time while another chat goes on', async () => {
  const queues = await startQueues();
  const { all, add } = collector(3);
  const quickChat = Promise.withResolvers<void>();
  let inSlowChat = 0;
  let mostInSlowChat = 0;
  listen(queues, async event => {
    for (const body of bodiesOf(event)) {
      if (body === 'quick') {
        quickChat.resolve();
        continue;
      }
      mostInSlowChat = Math.max(mostInSlowChat, ++inSlowChat);
      await quickChat.promise; // would never come if the chats waited for each other
      inSlowChat -= 1;
      add(body);
    }
    return undefined;
  });
  for (const body of ['one', 'two', 'three']) await queues.send('slow', body);
  await queues.send('quick', 'quick');
  expect(await all).toEqual(['one', 'two', 'three']);
  expect(mostInSlowChat).toBe(1);
});

test('no more invocations run at once than are allowed', async () => {
  const queues = await startQueues();
  const { all, add } = collector(6);
  let running = 0;
  let most = 0;
  listen(
    queues,
    async event => {
      most = Math.max(most, ++running);
      await new Promise(resolve => setImmediate(resolve));
      running -= 1;
      bodiesOf(event).forEach(add);
      return undefined;
    },
    { maxConcurrency: 2 },
  );
  await Promise.all(['a', 'b', 'c', 'd', 'e', 'f'].map(chat => queues.send(chat, chat)));
  await all;
  expect(most).toBeLessThanOrEqual(2);
});

test('what is reported as failed comes again, the rest of the batch does not', async () => {
  const queues = await startQueues();
  const QueueUrl = queues.url('settle');
  for (const body of ['good', 'bad']) {
    await queues.sqs.send(new SendMessageCommand({ QueueUrl, MessageBody: body }));
  }
  const { all, add } = collector(3);
  listen(
    queues,
    async ({ Records }) => {
      for (const { body } of Records) add(body);
      const failed = Records.filter(
        ({ body, attributes }) => body === 'bad' && attributes.ApproximateReceiveCount === '1',
      );
      return { batchItemFailures: failed.map(({ messageId }) => ({ itemIdentifier: messageId })) };
    },
    { queueUrl: QueueUrl, retryAfterSeconds: 0 },
  );
  expect((await all).sort()).toEqual(['bad', 'bad', 'good']);
});

test('when the handler throws, its batch comes again before anything else of the chat', async () => {
  const queues = await startQueues();
  const { all, add } = collector(3);
  const { errors } = listen(
    queues,
    async ({ Records }) => {
      for (const { body, attributes } of Records) {
        add(`${body} ${attributes.ApproximateReceiveCount}`);
        if (body === 'one' && attributes.ApproximateReceiveCount === '1') throw new Error('no table');
      }
      return undefined;
    },
    { retryAfterSeconds: 0 },
  );
  await queues.send('chat', 'one');
  await queues.send('chat', 'two');
  expect(await all).toEqual(['one 1', 'one 2', 'two 1']);
  expect(errors).toEqual([new Error('no table')]);
});

test('a handler that never answers counts as failed when its time is up', async () => {
  const queues = await startQueues();
  const { all, add } = collector(2);
  const { errors } = listen(
    queues,
    event => {
      bodiesOf(event).forEach(add);
      return new Promise(() => {});
    },
    { timeoutSeconds: 0.05, retryAfterSeconds: 0 },
  );
  await queues.send('chat', 'stuck');
  expect(await all).toEqual(['stuck', 'stuck']);
  expect(errors).toContainEqual(new Error('conversation timed out after 0.05 seconds.'));
});

test('a message that always fails ends in the dead letters', async () => {
  const queues = await startQueues();
  const { all, add } = collector(5);
  const { source } = listen(
    queues,
    async event => {
      bodiesOf(event).forEach(add);
      throw new Error('never');
    },
    { retryAfterSeconds: 0 },
  );
  await queues.send('chat', 'poison');
  await all;
  await expect.poll(() => queues.receive('updates-dead-letters.fifo')).toMatchObject([{ Body: 'poison' }]);
  await source.stop();
});

test('stopping lets a handler finish, and its message is gone', async () => {
  const queues = await startQueues();
  const begun = Promise.withResolvers<void>();
  const finish = Promise.withResolvers<void>();
  const { source } = listen(queues, async () => {
    begun.resolve();
    await finish.promise;
    return undefined;
  });
  await queues.send('chat', 'last');
  await queues.send('chat', 'not begun');
  await begun.promise;
  const stopped = source.stop();
  await queues.receive('settle'); // an answer later, the queue has noticed that the source has hung up
  finish.resolve();
  await stopped;
  await expect.poll(() => queues.receive('updates.fifo')).toMatchObject([{ Body: 'not begun' }]);
});

test('a stopped source takes nothing more from its queue', async () => {
  const queues = await startQueues();
  const { all, add } = collector(1);
  const { source } = listen(queues, async event => void bodiesOf(event).forEach(add));
  await queues.send('chat', 'before');
  await all;
  await source.stop();
  await queues.send('chat', 'after');
  await expect.poll(() => queues.receive('updates.fifo')).toMatchObject([{ Body: 'after' }]);
});
