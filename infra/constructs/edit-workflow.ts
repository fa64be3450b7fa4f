import { readFileSync } from 'node:fs';
import { RemovalPolicy, Validations } from 'aws-cdk-lib';
import { PolicyDocument, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import { DefinitionBody, LogLevel, StateMachine, StateMachineType } from 'aws-cdk-lib/aws-stepfunctions';
import { Construct } from 'constructs';
import { type TaskName, tasks } from '../../lib/workflow/tasks.ts';
import { workflowFile } from '../workflow-definition.ts';

export interface EditWorkflowProps {
  /** Known before the state machine is made: functions that start it are made first. */
  readonly name: string;
  readonly lambdaOf: (task: TaskName) => IFunction;
  readonly logDays: number;
}

/** lib/workflow/edit-video.asl.json, as it is, with a role that may call its tasks and nothing else. */
export class EditWorkflow extends Construct {
  readonly stateMachine: StateMachine;

  constructor(scope: Construct, id: string, { name, lambdaOf, logDays }: EditWorkflowProps) {
    super(scope, id);
    const arns = taskNames.map(task => [task, lambdaOf(task).functionArn] as const);
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
      definitionBody: DefinitionBody.fromString(readFileSync(workflowFile, 'utf8')),
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

const isTaskName = (name: string): name is TaskName => name in tasks;
const taskNames = Object.keys(tasks).filter(isTaskName);
