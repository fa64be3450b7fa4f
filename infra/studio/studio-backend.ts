import { fileURLToPath } from 'node:url';
import { ArnFormat, Fn, IgnoreMode, Stack } from 'aws-cdk-lib';
import type { Table } from 'aws-cdk-lib/aws-dynamodb';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { DockerImageCode, FunctionUrlAuthType, type IFunction, InvokeMode } from 'aws-cdk-lib/aws-lambda';
import { type Bucket, CfnBucket } from 'aws-cdk-lib/aws-s3';
import type { StateMachine } from 'aws-cdk-lib/aws-stepfunctions';
import { Construct } from 'constructs';
import { cloudEnv } from '../../studio/aws/cloud-config.ts';
import { resourceOf } from '../constructs/resource-of.ts';
import { Workflow } from '../constructs/workflow.ts';
import type { WatchedStudio } from '../operations/watched.ts';
import type { Stage } from '../stage.ts';
import { failEndedExports } from './fail-ended-exports.ts';
import { imageFiles } from './image-files.ts';
import { soundsAtOnce } from './stage-of-studio.ts';
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
  readonly stage: Stage;
  /** SHA-256 of the key that opens accounts. */
  readonly accessKeyHash?: string;
}

const root = fileURLToPath(new URL('../../', import.meta.url));
const definition = fileURLToPath(new URL('../../studio/workflow/render-draft.asl.json', import.meta.url));

/** The hash of no key that anybody can find: the studio opens no accounts. */
const closed = '0'.repeat(64);

/**
 * The studio on AWS: the contract's routes behind a function URL that streams, and `render-draft`, which renders the
 * parts of a video side by side. Its rows and files lie in the stage's table and bucket, under keys of their own.
 */
export class StudioBackend extends Construct implements WatchedStudio {
  /** Without a slash at the end. */
  readonly url: string;
  readonly renderWorkflow: StateMachine;
  readonly routes: IFunction;
  readonly logs: readonly string[];

  constructor(scope: Construct, id: string, props: StudioBackendProps) {
    super(scope, id);
    const { stackName, table, bucket, stage, accessKeyHash = closed } = props;
    const { settings, modelKeySecret, requestsAtOnce, partsAtOnce } = stage.studio;
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
    const make = (
      functionName: StudioTask | 'Api',
      permissions: typeof apiPermissions,
      {
        environment = {},
        atOnce,
        statements = [],
      }: {
        readonly environment?: Readonly<Record<string, string>>;
        readonly atOnce?: number;
        readonly statements?: readonly PolicyStatement[];
      } = {},
    ): StudioFunction =>
      new StudioFunction(this, functionName, {
        settings: functionName === 'Api' ? studioApi : studioTasks[functionName],
        code,
        environment: {
          ...settings,
          [cloudEnv.table]: table.tableName,
          [cloudEnv.bucket]: bucket.bucketName,
          [cloudEnv.metricsNamespace]: stackName,
          ...environment,
        },
        statements: [...statementsOf(permissions, resources), ...statements],
        acknowledgements: studioAcknowledgements(permissions, findingNames),
        logDays: stage.logDays,
        ...(atOnce !== undefined && stage.reservedConcurrency ? { reservedConcurrency: atOnce } : {}),
      });

    const makeTask = (task: StudioTask, atOnce?: number) =>
      make(task, taskPermissions[task], atOnce === undefined ? {} : { atOnce });
    const tasks: Readonly<Record<StudioTask, StudioFunction>> = {
      PlanParts: makeTask('PlanParts'),
      RenderPart: makeTask('RenderPart', partsAtOnce),
      RenderSound: makeTask('RenderSound', soundsAtOnce(partsAtOnce)),
      JoinParts: makeTask('JoinParts'),
      RenderWhole: makeTask('RenderWhole'),
      FailExport: makeTask('FailExport'),
    };
    this.renderWorkflow = new Workflow(this, 'Workflow', {
      name,
      definition,
      lambdas: Object.entries(tasks).map(([task, { lambda }]) => [task, lambda]),
      logDays: stage.logDays,
    }).stateMachine;
    failEndedExports(this, this.renderWorkflow, tasks.FailExport.lambda);
    this.logs = Object.values(tasks).map(({ logGroup }) => logGroup.logGroupName);

    const { lambda: routes } = make('Api', apiPermissions, {
      atOnce: requestsAtOnce,
      environment: {
        [cloudEnv.stateMachineArn]: resources.stateMachineArn,
        STUDIO_ACCESS_KEY_HASH: accessKeyHash,
        ...(modelKeySecret === undefined ? {} : { [cloudEnv.modelKeySecret]: modelKeySecret }),
      },
      statements:
        modelKeySecret === undefined
          ? []
          : [
              new PolicyStatement({
                actions: ['secretsmanager:GetSecretValue'],
                resources: [modelKeySecret],
              }),
            ],
    });
    this.routes = routes;
    // Accounts are opened with the bot's key; everything else wants an account's token (nemo-contract §2).
    const { url } = routes.addFunctionUrl({
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
