import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  ChangeMessageVisibilityBatchCommand,
  DeleteMessageBatchCommand,
  type Message,
  ReceiveMessageCommand,
  type SQSClient,
} from '@aws-sdk/client-sqs';
import type { Context, SQSBatchResponse, SQSEvent } from 'aws-lambda';
import { lambdaContext } from './lambda-context.ts';
import { toSqsRecord } from './sqs-record.ts';

/** The most messages that SQS hands out at once. */
const MAX_BATCH = 10;

/** How many invocations run at once when nothing else is said. */
const DEFAULT_CONCURRENCY = 4;

/** A function's time limit when nothing else is said, in seconds. */
const DEFAULT_TIMEOUT_SECONDS = 60;

/** How long one receive waits for messages, in seconds: as long as SQS allows. */
const POLL_SECONDS = 20;

/** How long handlers in flight are waited for at stop(), in milliseconds; their messages then come again. */
const DRAIN_MS = 1_500;

/** How long to pause when the queue cannot be reached, in milliseconds. */
const UNREACHABLE_PAUSE_MS = 1_000;

/** A Lambda behind a queue; answering nothing means that all went well. */
export type SqsHandler = (event: SQSEvent, context: Context) => Promise<SQSBatchResponse | undefined>;

export interface EventSourceOptions {
  readonly sqs: SQSClient;
  readonly queueUrl: string;
  readonly handler: SqsHandler;
  readonly functionName: string;
  /** The function's time limit in seconds, 60 when absent; then its batch counts as failed. */
  readonly timeoutSeconds?: number;
  /** The most messages in one invocation, at most 10. */
  readonly batchSize?: number;
  /** The most invocations at once, 4 when absent. */
  readonly maxConcurrency?: number;
  /** When a failed message comes again, in seconds; as on AWS, after the queue's visibility timeout, when absent. */
  readonly retryAfterSeconds?: number;
  /** Told of every handler that threw and every queue that could not be reached. */
  readonly onError: (error: unknown) => void;
  readonly newId?: () => string;
}

/** An SQS event source mapping that runs. */
export interface EventSource {
  /** Takes no more messages, waits a moment for the handlers in flight, and leaves what they did not finish. */
  stop(): Promise<void>;
}

/**
 * Does what an SQS event source mapping does on AWS: receives messages, invokes the handler, deletes what the
 * handler did not report in `batchItemFailures`. When the handler throws or runs out of time, the whole batch
 * comes again. Messages of one group are handled one after the other, several groups at the same time.
 */
export function startEventSource(options: EventSourceOptions): EventSource {
  const { maxConcurrency = DEFAULT_CONCURRENCY, batchSize = MAX_BATCH } = options;
  const isFifo = options.queueUrl.endsWith('.fifo');
  const inFlight = new Set<Promise<void>>();
  const stopping = new AbortController();

  const poll = async () => {
    while (!stopping.signal.aborted) {
      const free = maxConcurrency - inFlight.size;
      if (free <= 0) {
        await Promise.race(inFlight);
        continue;
      }
      // In a FIFO queue each message may be of another group, and each group needs an invocation.
      const max = isFifo ? Math.min(free, batchSize) : batchSize;
      const messages = await receive(options, max, stopping.signal);
      if (stopping.signal.aborted) return hide(options, messages, 0);
      for (const batch of isFifo ? byGroup(messages) : [messages]) {
        if (batch.length === 0) continue;
        const invocation: Promise<void> = handleBatch(options, batch)
          .catch(options.onError)
          .finally(() => inFlight.delete(invocation));
        inFlight.add(invocation);
      }
    }
  };
  const pollUntilStopped = async () => {
    while (!stopping.signal.aborted) {
      await poll().catch(async error => {
        if (stopping.signal.aborted) return;
        options.onError(error);
        await sleep(UNREACHABLE_PAUSE_MS, undefined, { signal: stopping.signal }).catch(() => {});
      });
    }
  };
  const polling = pollUntilStopped();

  return {
    async stop() {
      stopping.abort();
      const late = new AbortController();
      const drained = Promise.all([polling, ...inFlight]);
      await Promise.race([drained, sleep(DRAIN_MS, undefined, { signal: late.signal }).catch(() => {})]);
      late.abort();
    },
  };
}

async function receive(
  { sqs, queueUrl }: EventSourceOptions,
  max: number,
  abortSignal: AbortSignal,
): Promise<readonly Message[]> {
  const { Messages = [] } = await sqs.send(
    new ReceiveMessageCommand({
      QueueUrl: queueUrl,
      MaxNumberOfMessages: max,
      WaitTimeSeconds: POLL_SECONDS,
      MessageSystemAttributeNames: ['All'],
      MessageAttributeNames: ['All'],
    }),
    { abortSignal },
  );
  return Messages;
}

function byGroup(messages: readonly Message[]): readonly (readonly Message[])[] {
  const groups = new Map<string, Message[]>();
  for (const message of messages) {
    const group = message.Attributes?.MessageGroupId ?? '';
    groups.set(group, [...(groups.get(group) ?? []), message]);
  }
  return [...groups.values()];
}

async function handleBatch(options: EventSourceOptions, batch: readonly Message[]): Promise<void> {
  const failed = await invoke(options, batch).catch(error => {
    options.onError(error);
    return batch;
  });
  const done = batch.filter(message => !failed.includes(message));
  const { sqs, queueUrl, retryAfterSeconds } = options;
  if (done.length > 0) {
    await sqs.send(new DeleteMessageBatchCommand({ QueueUrl: queueUrl, Entries: toEntries(done) }));
  }
  if (retryAfterSeconds !== undefined) await hide(options, failed, retryAfterSeconds);
}

/** Returns the messages that failed. */
async function invoke(options: EventSourceOptions, batch: readonly Message[]): Promise<readonly Message[]> {
  const { functionName, queueUrl, newId = randomUUID, timeoutSeconds = DEFAULT_TIMEOUT_SECONDS } = options;
  const queueName = queueUrl.slice(queueUrl.lastIndexOf('/') + 1);
  const event = { Records: batch.map(message => toSqsRecord(message, queueName)) };
  const deadline = Date.now() + timeoutSeconds * 1000;
  const context = lambdaContext({ functionName, awsRequestId: newId(), deadline });

  const finished = new AbortController();
  const timeout = sleep(timeoutSeconds * 1000, undefined, { signal: finished.signal }).then(() => {
    throw new Error(`${functionName} timed out after ${timeoutSeconds} seconds.`);
  });
  timeout.catch(() => {}); // when the handler is first
  try {
    const answer = await Promise.race([options.handler(event, context), timeout]);
    const failures = answer?.batchItemFailures ?? [];
    const failed = batch.filter(({ MessageId }) => failures.some(f => f.itemIdentifier === MessageId));
    // As on AWS: a report that names an unknown message fails the whole batch.
    return failed.length === failures.length ? failed : batch;
  } finally {
    finished.abort();
  }
}

/** Makes messages that were received visible again after so many seconds. */
async function hide(
  { sqs, queueUrl }: EventSourceOptions,
  messages: readonly Message[],
  seconds: number,
): Promise<void> {
  if (messages.length === 0) return;
  const Entries = toEntries(messages).map(entry => ({ ...entry, VisibilityTimeout: seconds }));
  await sqs.send(new ChangeMessageVisibilityBatchCommand({ QueueUrl: queueUrl, Entries }));
}

function toEntries(messages: readonly Message[]) {
  return messages.map((message, index) => ({
    Id: String(index),
    ReceiptHandle: message.ReceiptHandle ?? '',
  }));
}
