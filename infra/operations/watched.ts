import type { HttpApi } from 'aws-cdk-lib/aws-apigatewayv2';
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
}
