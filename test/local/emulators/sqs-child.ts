/**
 * Sends what is asked for, receives one message without deleting it, says what it has received, and waits to be
 * killed. Arguments: the data folder, then bodies of messages for the group "chat" of the FIFO queue.
 */
import { ReceiveMessageCommand, SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { emulatorClientConfig } from '../../../local/emulators/emulator-client-config.ts';
import { startSqs } from '../../../local/emulators/sqs.ts';

const [folder = '', ...bodies] = process.argv.slice(2);
const emulator = await startSqs({ folder });
const client = new SQSClient(emulatorClientConfig(emulator.endpoint));
const QueueUrl = emulator.queueUrl('updates.fifo');
for (const body of bodies) {
  await client.send(
    new SendMessageCommand({
      QueueUrl,
      MessageBody: body,
      MessageGroupId: 'chat',
      MessageDeduplicationId: body,
      MessageAttributes: { origin: { DataType: 'String', StringValue: 'child' } },
    }),
  );
}
await client.send(
  new SendMessageCommand({ QueueUrl: emulator.queueUrl('settle'), MessageBody: 'later', DelaySeconds: 900 }),
);
const { Messages } = await client.send(new ReceiveMessageCommand({ QueueUrl }));
process.stdout.write(`${Messages?.[0]?.Body ?? 'nothing'}\n`);
