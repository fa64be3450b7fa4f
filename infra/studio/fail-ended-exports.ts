import { EventField, Rule, RuleTargetInput } from 'aws-cdk-lib/aws-events';
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import type { StateMachine } from 'aws-cdk-lib/aws-stepfunctions';
import type { Construct } from 'constructs';
import type { ExecutionEnded } from '../../studio/workflow/payload.ts';

/** Ends of an execution at which none of its own steps may have said what became of the export. */
const ends = ['FAILED', 'TIMED_OUT', 'ABORTED'];

/**
 * An execution that runs out of time, or is stopped by hand, takes no further step: its export would be rendered for ever.
 * EventBridge tells of it, and FailExport notes that the export has failed, unless it has ended otherwise.
 */
export const failEndedExports = (scope: Construct, workflow: StateMachine, failExport: IFunction): void => {
  const event: ExecutionEnded = {
    v: 1,
    key: EventField.fromPath('$.detail.name'),
    ended: EventField.fromPath('$.detail.status'),
  };
  new Rule(scope, 'ExportEnded', {
    description: 'An execution of render-draft ended without its last step',
    eventPattern: {
      source: ['aws.states'],
      detailType: ['Step Functions Execution Status Change'],
      detail: { stateMachineArn: [workflow.stateMachineArn], status: ends },
    },
    targets: [new LambdaFunction(failExport, { event: RuleTargetInput.fromObject(event) })],
  });
};
