import { fileURLToPath } from 'node:url';
import { ArnFormat, Fn, IgnoreMode, Stack } from 'aws-cdk-lib';
import type { Table } from 'aws-cdk-lib/aws-dynamodb';
import { DockerImageCode, FunctionUrlAuthType, InvokeMode } from 'aws-cdk-lib/aws-lambda';
import { type Bucket, CfnBucket } from 'aws-cdk-lib/aws-s3';
import type { StateMachine } from 'aws-cdk-lib/aws-stepfunctions';
import { Construct } from 'constructs';
import { cloudEnv } from '../../studio/aws/cloud-config.ts';
import { resourceOf } from '../constructs/resource-of.ts';
import { Workflow } from '../constructs/workflow.ts';
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
    this.stateMachine = new Workflow(this, 'Workflow', {
      name,
      definition,
      lambdas: tasks,
      logDays,
    }).stateMachine;
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
