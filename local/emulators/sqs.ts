import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { buildApp } from 'fauxqs';
import { LOCAL_ACCOUNT, LOCAL_REGION } from './environment.ts';
import { journalExchange } from './journal-exchange.ts';
import { asPortError, LOOPBACK } from './loopback-server.ts';
import { type JournalMessage, openSqsJournal, type SqsJournal } from './sqs-journal.ts';
import { QUEUES, type QueueName, queueAfterRestart, queueAttributes } from './sqs-queues.ts';
import { queueUrlSchema, receiveMessage, sendMessage } from './sqs-wire.ts';

/** The longest delay that SQS takes, in seconds. */
const MAX_DELAY_SECONDS = 900;

export interface SqsOptions {
  /** Where the journal of undeleted messages is kept; it is made when missing. */
  readonly folder: string;
  /** 0 or absent = any free port. */
  readonly port?: number;
}

export interface SqsEmulator {
  readonly endpoint: string;
  /** The URL of a queue; it changes with the port, so it is not to be stored. */
  queueUrl(name: QueueName): string;
  stop(): Promise<void>;
}

type Fauxqs = ReturnType<typeof buildApp>;

/**
 * SQS on this machine: fauxqs with Reelay's queues. fauxqs forgets everything when it ends, so a journal keeps
 * each message until it is deleted, and at the next start every message left is in its queue again: in order,
 * with the rest of its delay, or in the dead-letter queue when it has been tried often enough.
 *
 * @throws LocalError `port-taken`
 */
export async function startSqs(options: SqsOptions): Promise<SqsEmulator> {
  mkdirSync(options.folder, { recursive: true });
  const journal = openSqsJournal(join(options.folder, 'messages.jsonl'));
  const app = buildApp({ logger: false, defaultRegion: LOCAL_REGION });
  const ownUrls = new Map<string, string>();
  let endpoint: string | undefined;
  const publicUrl = (name: string) => `${endpoint}/${LOCAL_ACCOUNT}/${name}`;

  // Callers use URLs at our address; fauxqs knows its queues as sqs.<region>.localhost, which few systems resolve.
  app.addHook('preHandler', async request => {
    const parsed = queueUrlSchema.safeParse(request.body);
    const ownUrl = parsed.success ? ownUrls.get(queueNameOf(parsed.data.QueueUrl)) : undefined;
    if (ownUrl !== undefined) request.body = { ...parsed.data, QueueUrl: ownUrl };
  });
  app.addHook('onSend', async (request, reply, payload) => {
    if (endpoint === undefined || reply.statusCode !== 200 || typeof payload !== 'string') return payload;
    const action = actionOf(request.headers['x-amz-target']);
    const response = JSON.parse(payload);
    if (action === 'GetQueueUrl') {
      return JSON.stringify({ QueueUrl: publicUrl(queueNameOf(queueUrlSchema.parse(response).QueueUrl)) });
    }
    if (action === 'ReceiveMessage' && request.raw.socket.destroyed) {
      await giveBack(app, queueUrlSchema.parse(request.body).QueueUrl, response);
      return payload;
    }
    const queue = queueNameOf(queueUrlSchema.safeParse(request.body).data?.QueueUrl ?? '');
    journalExchange(journal, { action, queue, request: request.body, response, now: Date.now() });
    return payload;
  });

  for (const queue of QUEUES) {
    const request = { QueueName: queue.name, Attributes: queueAttributes(queue, arnOf) };
    ownUrls.set(queue.name, queueUrlSchema.parse(await call(app, 'CreateQueue', request)).QueueUrl);
  }
  await restore(app, journal);

  endpoint = await listen(app, options.port ?? 0);
  return {
    endpoint,
    queueUrl: publicUrl,
    async stop() {
      await app.close();
      journal.close();
    },
  };
}

/** Sends again what an earlier process left undeleted. */
async function restore(app: Fauxqs, journal: SqsJournal): Promise<void> {
  for (const [key, message] of journal.pending()) {
    const answer = await call(app, 'SendMessage', toSendRequest(message, Date.now()));
    journal.restored(key, sendMessage.response.parse(answer).MessageId);
  }
}

function toSendRequest(message: JournalMessage, now: number): Record<string, unknown> {
  const delaySeconds = Math.ceil((message.visibleAt - now) / 1000);
  return {
    QueueUrl: `/${queueAfterRestart(message.queue, message.receiveCount)}`,
    MessageBody: message.body,
    MessageGroupId: message.groupId,
    MessageDeduplicationId: message.deduplicationId,
    MessageAttributes: message.attributes,
    DelaySeconds: Math.min(Math.max(delaySeconds, 0), MAX_DELAY_SECONDS),
  };
}

/** A poll whose caller has hung up would else hide its messages from everyone until their visibility is over. */
async function giveBack(app: Fauxqs, QueueUrl: string, response: unknown): Promise<void> {
  for (const { ReceiptHandle } of receiveMessage.response.parse(response).Messages ?? []) {
    await call(app, 'ChangeMessageVisibility', { QueueUrl, ReceiptHandle, VisibilityTimeout: 0 });
  }
}

/** One request without the network. */
async function call(app: Fauxqs, action: string, request: unknown): Promise<unknown> {
  const answer = await app.inject({
    method: 'POST',
    url: '/',
    headers: { 'x-amz-target': `AmazonSQS.${action}`, 'content-type': 'application/x-amz-json-1.0' },
    payload: JSON.stringify(request),
  });
  if (answer.statusCode !== 200) throw new Error(`fauxqs refuses ${action}: ${answer.body}`);
  return answer.json();
}

async function listen(app: Fauxqs, port: number): Promise<string> {
  try {
    return await app.listen({ host: LOOPBACK, port });
  } catch (error) {
    await app.close();
    throw asPortError(error, port);
  }
}

function arnOf(queueName: string): string {
  return `arn:aws:sqs:${LOCAL_REGION}:${LOCAL_ACCOUNT}:${queueName}`;
}

function queueNameOf(queueUrl: string): string {
  return queueUrl.slice(queueUrl.lastIndexOf('/') + 1);
}

function actionOf(target: string | string[] | undefined): string {
  return String(target ?? '').replace('AmazonSQS.', '');
}
