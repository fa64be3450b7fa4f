import type { HttpApi } from 'aws-cdk-lib/aws-apigatewayv2';
import type { Metric } from 'aws-cdk-lib/aws-cloudwatch';
import type { StateMachine } from 'aws-cdk-lib/aws-stepfunctions';
import type { QueueWithDeadLetters } from '../constructs/queue-with-dead-letters.ts';
import type { ReelayFunction } from '../constructs/reelay-function.ts';
import type { FunctionName } from '../function-settings.ts';

/** What alarms and the dashboard look at. */
export interface Watched {
  readonly stackName: string;
  readonly stackFunctions: Readonly<Record<FunctionName, ReelayFunction>>;
  readonly updates: QueueWithDeadLetters;
  readonly settle: QueueWithDeadLetters;
  readonly stateMachine: StateMachine;
  readonly api: HttpApi;
  /** 1 while Telegram cannot deliver, else 0; one value for each look. */
  readonly webhookProblems: Metric;
}
