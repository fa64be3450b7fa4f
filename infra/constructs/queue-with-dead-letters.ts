import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';

/** Tries before a message is put aside: more than a hiccup needs, few enough for its chat not to wait for hours. */
const mostTries = 5;

export interface QueueOptions {
  readonly fifo: boolean;
  /** How long a message that was handed out stays invisible: the time that is lost when its function dies. */
  readonly visibilitySeconds: number;
}

/** A queue, and the queue beside it for messages that could not be handled. Reached over TLS alone. */
export class QueueWithDeadLetters extends Construct {
  readonly queue: Queue;
  readonly deadLetters: Queue;

  constructor(scope: Construct, id: string, { fifo, visibilitySeconds }: QueueOptions) {
    super(scope, id);
    const common = {
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      removalPolicy: RemovalPolicy.DESTROY,
      // `false` is nothing that CloudFormation knows here.
      ...(fifo ? { fifo } : {}),
    };
    this.deadLetters = new Queue(this, 'DeadLetters', { ...common, retentionPeriod: Duration.days(14) });
    this.queue = new Queue(this, 'Queue', {
      ...common,
      // Telegram, too, keeps updates for a day and no longer.
      retentionPeriod: Duration.days(1),
      visibilityTimeout: Duration.seconds(visibilitySeconds),
      deadLetterQueue: { queue: this.deadLetters, maxReceiveCount: mostTries },
    });
  }
}
