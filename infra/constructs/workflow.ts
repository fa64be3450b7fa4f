import { readFileSync } from 'node:fs';
import { RemovalPolicy, Validations } from 'aws-cdk-lib';
import { PolicyDocument, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import { DefinitionBody, LogLevel, StateMachine, StateMachineType } from 'aws-cdk-lib/aws-stepfunctions';
import { Construct } from 'constructs';

export interface WorkflowProps {
  /** Known before the state machine is made: functions that start it are made first. */
  readonly name: string;
  /** The file in Amazon States Language, deployed as it is. */
  readonly definition: string;
  /** What does each Task, by the name of its state; `${<name>Arn}` in the file is its ARN. */
  readonly lambdas: readonly (readonly [task: string, lambda: IFunction])[];
  readonly logDays: number;
}

/** A workflow with a role that may call its tasks and nothing else, and a log without what is handed on. */
export class Workflow extends Construct {
  readonly stateMachine: StateMachine;

  constructor(scope: Construct, id: string, { name, definition, lambdas, logDays }: WorkflowProps) {
    super(scope, id);
    const arns = lambdas.map(([task, lambda]) => [task, lambda.functionArn] as const);
    const role = new Role(this, 'Role', {
      assumedBy: new ServicePrincipal('states.amazonaws.com'),
      inlinePolicies: {
        Tasks: new PolicyDocument({
          statements: [
            new PolicyStatement({
              actions: ['lambda:InvokeFunction'],
              resources: arns.map(([, arn]) => arn),
            }),
          ],
        }),
      },
    });
    this.stateMachine = new StateMachine(this, 'StateMachine', {
      stateMachineName: name,
      stateMachineType: StateMachineType.STANDARD,
      definitionBody: DefinitionBody.fromString(readFileSync(definition, 'utf8')),
      definitionSubstitutions: Object.fromEntries(arns.map(([task, arn]) => [`${task}Arn`, arn])),
      role,
      tracingEnabled: true,
      logs: {
        destination: new LogGroup(this, 'Log', {
          // Log groups of this name share one resource policy; others run into its size limit.
          logGroupName: `/aws/vendedlogs/states/${name}`,
          retention: logDays,
          removalPolicy: RemovalPolicy.DESTROY,
        }),
        level: LogLevel.ALL,
        includeExecutionData: false,
      },
      removalPolicy: RemovalPolicy.DESTROY,
    });
    Validations.of(role).acknowledge({
      id: 'AwsSolutions-IAM5[Resource::*]',
      reason: 'Setting up delivery of logs, and X-Ray, know no resources.',
    });
  }
}
