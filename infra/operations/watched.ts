import type { HttpApi } from 'aws-cdk-lib/aws-apigatewayv2';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
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
  /** Telegram's door. */
  readonly api: HttpApi;
  /** The door for people with a link. */
  readonly peopleApi: HttpApi;
  readonly studio?: WatchedStudio;
}

/** The studio, where the stage has one. */
export interface WatchedStudio {
  readonly renderWorkflow: StateMachine;
  /** Serves the routes. */
  readonly routes: IFunction;
  /** Names of the log groups of its workflow's tasks. */
  readonly logs: readonly string[];
}
