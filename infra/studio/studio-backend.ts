import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { ArnFormat, Fn, IgnoreMode, RemovalPolicy, Stack, Validations } from 'aws-cdk-lib';
import type { Table } from 'aws-cdk-lib/aws-dynamodb';
import { PolicyDocument, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { DockerImageCode, FunctionUrlAuthType, InvokeMode } from 'aws-cdk-lib/aws-lambda';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import { type Bucket, CfnBucket } from 'aws-cdk-lib/aws-s3';
import { DefinitionBody, LogLevel, StateMachine, StateMachineType } from 'aws-cdk-lib/aws-stepfunctions';
import { Construct } from 'constructs';
import { cloudEnv } from '../../studio/aws/cloud-config.ts';
import { resourceOf } from '../constructs/resource-of.ts';
import { imageFiles } from './image-files.ts';
import { StudioFunction } from './studio-function.ts';
import {
  apiPermissions,
  statementsOf,
  studioAcknowledgements,
  taskPermissions,
} from './studio-permissions.ts';
import { type StudioTask, studioApi, studioTasks } from './studio-settings.ts';

export interface StudioBackendProps {
  readonly stackName: string;
  readonly table: Table;
  readonly bucket: Bucket;
  readonly logDays: number;
}

const root = fileURLToPath(new URL('../../', import.meta.url));
const definition = fileURLToPath(new URL('../../studio/workflow/render-draft.asl.json', import.meta.url));

/**
 * The studio on AWS: the contract's routes behind a function URL that streams, and `render-draft`, which renders the
 * parts of a video side by side. Its rows and files lie in the stage's table and bucket, under keys of their own.
 */
export class StudioBackend extends Construct {
  /** Without a slash at the end. */
  readonly url: string;
  readonly stateMachine: StateMachine;

  constructor(scope: Construct, id: string, { stackName, table, bucket, logDays }: StudioBackendProps) {
    super(scope, id);
    const name = `${stackName}-render-draft`;
    // By name: the function that starts the workflow is made first.
    const arnOf = (resource: string, resourceName: string) =>
      Stack.of(this).formatArn({
        service: 'states',
        resource,
        resourceName,
        arnFormat: ArnFormat.COLON_RESOURCE_NAME,
      });
    const resources = {
      tableArn: table.tableArn,
      bucketArn: bucket.bucketArn,
      stateMachineArn: arnOf('stateMachine', name),
      executionsArn: arnOf('execution', `${name}:*`),
    };
    const findingNames = {
      bucket: Stack.of(this).getLogicalId(resourceOf(bucket, CfnBucket)),
      executions: `arn:<AWS::Partition>:states:<AWS::Region>:<AWS::AccountId>:execution:${name}:*`,
    };
    const environment = { [cloudEnv.table]: table.tableName, [cloudEnv.bucket]: bucket.bucketName };
    const make = (
      functionName: string,
      settings: (typeof studioTasks)[StudioTask] | typeof studioApi,
      permissions: typeof apiPermissions,
      more: Readonly<Record<string, string>> = {},
    ) =>
      new StudioFunction(this, functionName, {
        settings,
        code,
        environment: { ...environment, ...more },
        statements: statementsOf(permissions, resources),
        acknowledgements: studioAcknowledgements(permissions, findingNames),
        logDays,
      });

    const tasks = taskNames.map(
      task => [task, make(task, studioTasks[task], taskPermissions[task]).lambda] as const,
    );
    this.stateMachine = this.workflow(name, tasks, logDays);
    const api = make('Api', studioApi, apiPermissions, {
      [cloudEnv.stateMachineArn]: resources.stateMachineArn,
    });
    // Anybody may open an account, as with the hosted service; everything else wants its token (nemo-contract §2).
    const { url } = api.lambda.addFunctionUrl({
      authType: FunctionUrlAuthType.NONE,
      invokeMode: InvokeMode.RESPONSE_STREAM,
    });
    this.url = `https://${Fn.select(2, Fn.split('/', url))}`;
  }

  private workflow(
    name: string,
    tasks: readonly (readonly [StudioTask, StudioFunction['lambda']])[],
    logDays: number,
  ): StateMachine {
    const role = new Role(this, 'WorkflowRole', {
      assumedBy: new ServicePrincipal('states.amazonaws.com'),
      inlinePolicies: {
        Tasks: new PolicyDocument({
          statements: [
            new PolicyStatement({
              actions: ['lambda:InvokeFunction'],
              resources: tasks.map(([, lambda]) => lambda.functionArn),
            }),
          ],
        }),
      },
    });
    Validations.of(role).acknowledge({
      id: 'AwsSolutions-IAM5[Resource::*]',
      reason: 'Setting up delivery of logs, and X-Ray, know no resources.',
    });
    return new StateMachine(this, 'Workflow', {
      stateMachineName: name,
      stateMachineType: StateMachineType.STANDARD,
      definitionBody: DefinitionBody.fromString(readFileSync(definition, 'utf8')),
      definitionSubstitutions: Object.fromEntries(
        tasks.map(([task, lambda]) => [`${task}Arn`, lambda.functionArn]),
      ),
      role,
      tracingEnabled: true,
      logs: {
        destination: new LogGroup(this, 'WorkflowLog', {
          logGroupName: `/aws/vendedlogs/states/${name}`,
          retention: logDays,
          removalPolicy: RemovalPolicy.DESTROY,
        }),
        level: LogLevel.ALL,
        includeExecutionData: false,
      },
      removalPolicy: RemovalPolicy.DESTROY,
    });
  }
}

const code = (command: string): DockerImageCode =>
  DockerImageCode.fromImageAsset(root, {
    file: 'infra/studio/Dockerfile',
    cmd: [command],
    ignoreMode: IgnoreMode.DOCKER,
    exclude: ['**', ...imageFiles.flatMap(path => [`!${path}`, `!${path}/**`])],
  });

const isStudioTask = (name: string): name is StudioTask => name in studioTasks;
const taskNames = Object.keys(studioTasks).filter(isStudioTask);
