import { ArnFormat, CfnOutput, RemovalPolicy, Stack, type StackProps, Tags, Validations } from 'aws-cdk-lib';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { EventSourceMapping } from 'aws-cdk-lib/aws-lambda';
import { CfnBucket } from 'aws-cdk-lib/aws-s3';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import type { Construct } from 'constructs';
import { env } from '../lib/env.ts';
import { type TaskName, tasks } from '../lib/workflow/tasks.ts';
import { PeopleApi } from './constructs/people-api.ts';
import { QueueWithDeadLetters } from './constructs/queue-with-dead-letters.ts';
import { ReelayFunction } from './constructs/reelay-function.ts';
import { resourceOf } from './constructs/resource-of.ts';
import { Store } from './constructs/store.ts';
import { WebhookApi } from './constructs/webhook-api.ts';
import { Workflow } from './constructs/workflow.ts';
import { type FunctionName, functionSettings } from './function-settings.ts';
import { metricsNamespace } from './operations/counted.ts';
import { Operations } from './operations/operations.ts';
import { acknowledgementsOf } from './permissions/acknowledgements.ts';
import { permissions } from './permissions/permissions.ts';
import { statementOf } from './permissions/statements.ts';
import { type BackendChoice, type Stage, stackNameOf } from './stage.ts';
import { StudioBackend } from './studio/studio-backend.ts';
import { workflowFile } from './workflow-definition.ts';

export interface ReelayStackProps extends StackProps {
  readonly stage: Stage;
  /** The folder of each function's bundle. */
  readonly folderOf: (name: FunctionName) => string;
  /** The bot's own name, when it is known: spares every cold start a question to Telegram. */
  readonly botUsername?: string;
  readonly backend: BackendChoice;
  /** Of the key that opens accounts at the studio; absent: nobody opens any. */
  readonly accessKeyHash?: string;
  /** Another version of the secret makes every function start afresh: they read it only then. */
  readonly secretVersion?: string;
}

/** All of Reelay on AWS, for one stage. */
export class ReelayStack extends Stack {
  constructor(
    scope: Construct,
    { stage, folderOf, botUsername, backend, accessKeyHash, secretVersion, ...props }: ReelayStackProps,
  ) {
    const stackName = stackNameOf(stage.name);
    super(scope, stackName, { ...props, stackName });
    Tags.of(this).add('app', 'reelay');
    Tags.of(this).add('stage', stage.name);

    const { table, bucket } = new Store(this, 'Store', stage);
    const people = new PeopleApi(this, 'People', stage);
    people.mayPutInto(bucket);
    const secret = this.secret();
    const updates = new QueueWithDeadLetters(this, 'Updates', {
      fifo: true,
      visibilitySeconds: visibilityFor('conversation'),
    });
    const settle = new QueueWithDeadLetters(this, 'Settle', {
      fifo: false,
      visibilitySeconds: visibilityFor('settle-batch'),
    });
    const workflowName = `${stackName}-edit-video`;
    // By name: the functions start the workflow, and the workflow calls the functions.
    const statesArn = (resource: string, resourceName: string) =>
      this.formatArn({ service: 'states', resource, resourceName, arnFormat: ArnFormat.COLON_RESOURCE_NAME });
    const stateMachineArn = statesArn('stateMachine', workflowName);

    const resources = {
      tableArn: table.tableArn,
      bucketArn: bucket.bucketArn,
      updatesQueueArn: updates.queue.queueArn,
      settleQueueArn: settle.queue.queueArn,
      stateMachineArn,
      executionsArn: statesArn('execution', `${workflowName}:*`),
    };
    const findingNames = {
      bucket: this.getLogicalId(resourceOf(bucket, CfnBucket)),
      executions: `arn:<AWS::Partition>:states:<AWS::Region>:<AWS::AccountId>:execution:${workflowName}:*`,
    };
    const studio =
      backend === 'studio'
        ? new StudioBackend(this, 'Studio', {
            ...{ stackName, table, bucket, stage },
            ...(accessKeyHash === undefined ? {} : { accessKeyHash }),
          })
        : undefined;
    const environment = {
      ...stage.settings,
      ...(studio === undefined ? {} : { [env.nemoApiUrl]: studio.url }),
      [metricsNamespace]: stackName,
      [env.secretId]: secret.secretArn,
      [env.table]: table.tableName,
      [env.bucket]: bucket.bucketName,
      [env.updatesQueueUrl]: updates.queue.queueUrl,
      [env.settleQueueUrl]: settle.queue.queueUrl,
      [env.stateMachineArn]: stateMachineArn,
      [env.uploadPageUrl]: people.uploadUrl,
      [env.videosUrl]: people.videosUrl,
      ...(botUsername === undefined ? {} : { [env.botUsername]: botUsername }),
    };
    const readSecret = new PolicyStatement({
      actions: ['secretsmanager:GetSecretValue'],
      resources: [secret.secretArn],
    });
    const make = (name: FunctionName, reservedConcurrency?: number) =>
      new ReelayFunction(this, name, {
        description: `Reelay ${name}, secret ${secretVersion ?? 'unknown'}`,
        folder: folderOf(name),
        environment,
        statements: [readSecret, ...permissions[name].map(permission => statementOf(permission, resources))],
        acknowledgements: permissions[name].flatMap(permission =>
          acknowledgementsOf(permission, findingNames),
        ),
        logDays: stage.logDays,
        ...(reservedConcurrency === undefined ? {} : { reservedConcurrency }),
      });

    const stackFunctions: Readonly<Record<FunctionName, ReelayFunction>> = {
      'telegram-webhook': make('telegram-webhook'),
      conversation: make('conversation', stage.reservedConcurrency ? stage.conversationsAtOnce : undefined),
      'settle-batch': make('settle-batch'),
      'stage-media': make('stage-media'),
      'run-edit': make('run-edit'),
      'check-draft': make('check-draft'),
      'submit-export': make('submit-export'),
      'poll-export': make('poll-export'),
      'deliver-video': make('deliver-video'),
      'report-failure': make('report-failure'),
      'finish-job': make('finish-job'),
      'upload-page': make('upload-page'),
      'video-link': make('video-link'),
      'check-webhook': make('check-webhook'),
    };
    const { api, url } = new WebhookApi(this, 'Webhook', {
      handler: stackFunctions['telegram-webhook'].lambda,
      logDays: stage.logDays,
    });
    people.leadTo({
      uploadPage: stackFunctions['upload-page'].lambda,
      videoLink: stackFunctions['video-link'].lambda,
    });
    feed(stackFunctions.conversation, updates, stage.conversationsAtOnce);
    feed(stackFunctions['settle-batch'], settle, stage.conversationsAtOnce);
    const { stateMachine } = new Workflow(this, 'Workflow', {
      name: workflowName,
      definition: workflowFile,
      lambdas: taskNames.map(task => [task, stackFunctions[tasks[task]].lambda] as const),
      logDays: stage.logDays,
    });
    new Operations(this, 'Operations', stage, {
      stackName,
      stackFunctions,
      updates,
      settle,
      stateMachine,
      api,
      peopleApi: people.api,
      ...(studio === undefined ? {} : { studio }),
    });

    new CfnOutput(this, 'WebhookUrl', { value: url });
    new CfnOutput(this, 'SecretId', { value: secret.secretArn });
    new CfnOutput(this, 'Backend', { value: backend });
    new CfnOutput(this, 'BucketName', { value: bucket.bucketName });
  }

  /** Made empty; deploying puts the bot's token, the webhook's secret and the key for backend tokens into it. */
  private secret(): Secret {
    const secret = new Secret(this, 'Secret', {
      description: 'Reelay: bot token, webhook secret, key for backend tokens',
      removalPolicy: RemovalPolicy.DESTROY,
    });
    Validations.of(secret).acknowledge({
      id: 'AwsSolutions-SMG4',
      reason:
        'The bot token comes from @BotFather and changes by hand: npm run deploy again, as the runbook says.',
    });
    return secret;
  }
}

/**
 * Twice the function's time: handed out again early enough that a chat does not stand still for long after a crash,
 * and never while the function may still be at it.
 */
const visibilityFor = (name: FunctionName): number => functionSettings[name].seconds * 2;

/** Messages of one batch run in one invocation, one after another: few, so that chats do not wait for each other. */
const batchSize = 5;

const feed = (to: ReelayFunction, from: QueueWithDeadLetters, maxConcurrency: number): void => {
  new EventSourceMapping(to, 'Feed', {
    target: to.lambda,
    eventSourceArn: from.queue.queueArn,
    batchSize,
    reportBatchItemFailures: true,
    maxConcurrency,
  });
};

const isTaskName = (name: string): name is TaskName => name in tasks;
const taskNames = Object.keys(tasks).filter(isTaskName);
