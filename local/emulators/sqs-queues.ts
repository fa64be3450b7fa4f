/** A message is handed out this often; then it goes to the dead-letter queue. */
export const MAX_RECEIVE_COUNT = 5;

/** How long a message that was handed out stays hidden from others, in seconds: longer than any handler runs. */
const VISIBILITY_SECONDS = 90;

const FIFO_DEAD_LETTERS = 'updates-dead-letters.fifo';
const SETTLE_DEAD_LETTERS = 'settle-dead-letters';

/** Reelay's queues, as infra makes them on AWS; dead-letter queues first, since the others refer to them. */
export const QUEUES = [
  { name: FIFO_DEAD_LETTERS, fifo: true },
  { name: SETTLE_DEAD_LETTERS, fifo: false },
  { name: 'updates.fifo', fifo: true, deadLetters: FIFO_DEAD_LETTERS },
  { name: 'settle', fifo: false, deadLetters: SETTLE_DEAD_LETTERS },
] as const;

export type QueueName = (typeof QUEUES)[number]['name'];

/** The attributes of a queue as SQS takes them; `arnOf` names the dead-letter queue. */
export function queueAttributes(
  queue: (typeof QUEUES)[number],
  arnOf: (name: string) => string,
): Readonly<Record<string, string>> {
  return {
    VisibilityTimeout: String(VISIBILITY_SECONDS),
    ...(queue.fifo && { FifoQueue: 'true' }),
    ...('deadLetters' in queue && {
      RedrivePolicy: JSON.stringify({
        deadLetterTargetArn: arnOf(queue.deadLetters),
        maxReceiveCount: String(MAX_RECEIVE_COUNT),
      }),
    }),
  };
}

/** Where a message that was handed out so often belongs when it is put back after a restart. */
export function queueAfterRestart(name: string, receiveCount: number): string {
  const queue = QUEUES.find(candidate => candidate.name === name);
  if (queue === undefined || !('deadLetters' in queue) || receiveCount < MAX_RECEIVE_COUNT) return name;
  return queue.deadLetters;
}
