import { App, Stack } from 'aws-cdk-lib';
import { Match, type Template } from 'aws-cdk-lib/assertions';
import { Queue } from 'aws-cdk-lib/aws-sqs';
import { beforeAll, describe, expect, test } from 'vitest';
import * as z from 'zod';
import { functionSettings } from '../../infra/function-settings.ts';
import { metricsNamespace } from '../../infra/operations/counted.ts';
import { createReelayApp } from '../../infra/reelay-app.ts';
import { env } from '../../lib/env.ts';
import { tasks } from '../../lib/workflow/tasks.ts';
import { type Resource, resourcesOf, stagesOfCheckout, synthesize } from './synthesize.ts';

let dev: Template;
let prod: Template;

// Findings of cdk-nag make it throw: templates are only here when there are none.
beforeAll(() => {
  const templates = synthesize({ botUsername: 'reelay_bot' });
  dev = templateOf(templates, 'dev');
  prod = templateOf(templates, 'prod');
});

const templateOf = (templates: ReadonlyMap<string, Template>, stage: string): Template => {
  const template = templates.get(stage);
  if (!template) throw new Error(`No stack of stage ${stage}.`);
  return template;
};

const lambdaProperties = z.object({
  Runtime: z.string(),
  Architectures: z.array(z.string()),
  Timeout: z.number(),
  MemorySize: z.number(),
  Environment: z.object({ Variables: z.record(z.string(), z.unknown()) }),
  Role: z.object({ 'Fn::GetAtt': z.tuple([z.string(), z.string()]) }),
  LoggingConfig: z.object({ LogGroup: z.object({ Ref: z.string() }) }),
  ReservedConcurrentExecutions: z.number().optional(),
});

/** Functions by the name of their file; CDK's logical ids have no hyphens. */
const lambdasOf = (template: Template) => {
  const all = resourcesOf(template, 'AWS::Lambda::Function');
  return Object.keys(functionSettings).map(name => {
    const found = all.find(({ logicalId }) => logicalId.startsWith(`${name.replaceAll('-', '')}Lambda`));
    if (!found) throw new Error(`No function ${name}.`);
    return { name, ...lambdaProperties.parse(found.Properties) };
  });
};

describe('functions', () => {
  test('there is one for each file, on arm64 and Node 24, with a role and a log of its own', () => {
    const lambdas = lambdasOf(prod);
    expect(resourcesOf(prod, 'AWS::Lambda::Function')).toHaveLength(lambdas.length);
    for (const lambda of lambdas) {
      expect(lambda.Architectures, lambda.name).toEqual(['arm64']);
      expect(lambda.Runtime, lambda.name).toBe('nodejs24.x');
    }
    expect(new Set(lambdas.map(({ Role }) => Role['Fn::GetAtt'][0])).size).toBe(lambdas.length);
    expect(new Set(lambdas.map(({ LoggingConfig }) => LoggingConfig.LogGroup.Ref)).size).toBe(lambdas.length);
  });

  test('their environment holds known names alone, and no secret', () => {
    const known: readonly string[] = [...Object.values(env), metricsNamespace];
    const forbidden: readonly string[] = [env.botToken, env.webhookSecret, env.tokenKeys, env.nemoToken];
    for (const { name, Environment } of lambdasOf(prod)) {
      const names = Object.keys(Environment.Variables);
      expect(
        names.filter(variable => !known.includes(variable)),
        name,
      ).toEqual([]);
      expect(
        names.filter(variable => forbidden.includes(variable)),
        name,
      ).toEqual([]);
      expect(names, name).toContain(env.secretId);
      expect(Environment.Variables[env.botUsername], name).toBe('reelay_bot');
      expect(Environment.Variables[metricsNamespace], name).toBe('reelay-prod');
    }
  });

  test('an edit has the longest time that Lambda gives', () => {
    expect(lambdasOf(prod).find(({ name }) => name === 'run-edit')?.Timeout).toBe(900);
  });

  test('a stage sets which backend answers', () => {
    const [stage] = [
      ...synthesize({
        stages: {
          test: {
            ...stagesOfCheckout['dev'],
            settings: { [env.nemoApiUrl]: 'https://studio.test', [env.skillSource]: 'clawhub' },
          },
        },
      }).values(),
    ];
    if (!stage) throw new Error('No stack.');
    for (const { Environment } of lambdasOf(stage)) {
      expect(Environment.Variables).toMatchObject({
        [env.nemoApiUrl]: 'https://studio.test',
        [env.skillSource]: 'clawhub',
      });
    }
  });
});

describe('the way in', () => {
  test('one throttled route leads to the webhook, three to the upload page, and one to videos', () => {
    const routes = resourcesOf(prod, 'AWS::ApiGatewayV2::Route');
    expect(routes.map(({ Properties }) => Properties['RouteKey']).sort()).toEqual([
      'GET /upload/{link}',
      'GET /videos/{link}',
      'POST /telegram/webhook',
      'POST /upload/{link}/done',
      'POST /upload/{link}/files',
    ]);
    prod.hasResourceProperties('AWS::ApiGatewayV2::Stage', {
      AutoDeploy: true,
      DefaultRouteSettings: Match.objectLike({ ThrottlingRateLimit: 200, ThrottlingBurstLimit: 400 }),
    });
    prod.hasResourceProperties('AWS::ApiGatewayV2::Stage', {
      DefaultRouteSettings: Match.objectLike({ ThrottlingRateLimit: 20, ThrottlingBurstLimit: 40 }),
    });
  });

  test('updates go through a FIFO queue that gives up after five tries', () => {
    prod.hasResourceProperties('AWS::SQS::Queue', {
      FifoQueue: true,
      VisibilityTimeout: 120,
      RedrivePolicy: Match.objectLike({ maxReceiveCount: 5 }),
    });
    prod.hasResourceProperties('AWS::SQS::Queue', {
      FifoQueue: true,
      MessageRetentionPeriod: 14 * 24 * 3600,
    });
    expect(
      resourcesOf(prod, 'AWS::SQS::Queue').every(
        ({ Properties }) => Properties['SqsManagedSseEnabled'] === true,
      ),
    ).toBe(true);
  });

  test('messages that failed come back alone, and conversations are limited', () => {
    const feeds = resourcesOf(prod, 'AWS::Lambda::EventSourceMapping').map(({ Properties }) => Properties);
    expect(feeds).toHaveLength(2);
    for (const feed of feeds) {
      expect(feed).toMatchObject({
        FunctionResponseTypes: ['ReportBatchItemFailures'],
        ScalingConfig: { MaximumConcurrency: 100 },
      });
    }
    const reserved = (template: Template) =>
      lambdasOf(template).find(({ name }) => name === 'conversation')?.ReservedConcurrentExecutions;
    expect(reserved(prod)).toBe(100);
    // A new AWS account refuses any reservation.
    expect(reserved(dev)).toBeUndefined();
  });
});

describe('what is kept', () => {
  test('rows: on demand, restorable, expiring', () => {
    prod.hasResource('AWS::DynamoDB::Table', {
      Properties: {
        BillingMode: 'PAY_PER_REQUEST',
        KeySchema: [
          { AttributeName: 'pk', KeyType: 'HASH' },
          { AttributeName: 'sk', KeyType: 'RANGE' },
        ],
        PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
        TimeToLiveSpecification: { AttributeName: 'ttl', Enabled: true },
      },
      DeletionPolicy: 'Delete',
      UpdateReplacePolicy: 'Retain',
    });
  });

  test('in prod under a key of our own, which turns', () => {
    prod.hasResourceProperties('AWS::DynamoDB::Table', {
      SSESpecification: Match.objectLike({
        SSEEnabled: true,
        SSEType: 'KMS',
        KMSMasterKeyId: Match.anyValue(),
      }),
    });
    prod.hasResourceProperties('AWS::KMS::Key', { EnableKeyRotation: true });
    dev.resourceCountIs('AWS::KMS::Key', 0);
  });

  test('files: private, over TLS alone, gone after 72 hours or 7 days', () => {
    prod.hasResourceProperties('AWS::S3::Bucket', {
      PublicAccessBlockConfiguration: {
        BlockPublicAcls: true,
        BlockPublicPolicy: true,
        IgnorePublicAcls: true,
        RestrictPublicBuckets: true,
      },
      LifecycleConfiguration: {
        Rules: Match.arrayWith([
          Match.objectLike({ Prefix: 'media/', ExpirationInDays: 3, Status: 'Enabled' }),
          Match.objectLike({ Prefix: 'uploads/', ExpirationInDays: 3 }),
          Match.objectLike({ Prefix: 'drafts/', ExpirationInDays: 3 }),
          Match.objectLike({ Prefix: 'videos/', ExpirationInDays: 7 }),
          Match.objectLike({ AbortIncompleteMultipartUpload: { DaysAfterInitiation: 1 } }),
        ]),
      },
    });
    prod.hasResourceProperties('AWS::S3::BucketPolicy', {
      PolicyDocument: Match.objectLike({
        Statement: Match.arrayWith([
          Match.objectLike({ Effect: 'Deny', Condition: { Bool: { 'aws:SecureTransport': 'false' } } }),
        ]),
      }),
    });
  });

  test('the upload page alone may put files into the bucket from a browser', () => {
    const [bucket] = resourcesOf(prod, 'AWS::S3::Bucket');
    expect(bucket?.Properties['CorsConfiguration']).toEqual({
      CorsRules: [
        {
          AllowedHeaders: ['content-type'],
          AllowedMethods: ['PUT'],
          AllowedOrigins: [{ 'Fn::GetAtt': [expect.stringMatching(/^PeopleApi/), 'ApiEndpoint'] }],
          MaxAge: 3000,
        },
      ],
    });
  });

  test('nothing outlives its stack', () => {
    const types = [
      'AWS::DynamoDB::Table',
      'AWS::S3::Bucket',
      'AWS::Logs::LogGroup',
      'AWS::SecretsManager::Secret',
      'AWS::KMS::Key',
    ];
    for (const type of types) {
      for (const [id, found] of Object.entries(prod.findResources(type))) {
        expect(z.object({ DeletionPolicy: z.string() }).parse(found).DeletionPolicy, id).toBe('Delete');
      }
    }
  });

  test('logs end', () => {
    const days = (template: Template) =>
      resourcesOf(template, 'AWS::Logs::LogGroup').map(({ Properties }) => Properties['RetentionInDays']);
    expect(new Set(days(prod))).toEqual(new Set([30]));
    expect(new Set(days(dev))).toEqual(new Set([7]));
  });
});

describe('the workflow', () => {
  const stateMachine = (): Resource['Properties'] =>
    resourcesOf(prod, 'AWS::StepFunctions::StateMachine')[0]?.Properties ?? {};

  test('is the file as it is, with every task filled in', () => {
    const { DefinitionString, DefinitionSubstitutions } = z
      .object({ DefinitionString: z.string(), DefinitionSubstitutions: z.record(z.string(), z.unknown()) })
      .parse(stateMachine());
    const placeholders = [...DefinitionString.matchAll(/\$\{(\w+)\}/g)].map(([, name]) => name);
    expect(new Set(placeholders)).toEqual(new Set(Object.keys(DefinitionSubstitutions)));
    expect(Object.keys(DefinitionSubstitutions).sort()).toEqual(
      Object.keys(tasks)
        .map(task => `${task}Arn`)
        .sort(),
    );
  });

  test('is traced, and logged without what is in it', () => {
    expect(stateMachine()).toMatchObject({
      StateMachineType: 'STANDARD',
      TracingConfiguration: { Enabled: true },
      LoggingConfiguration: { IncludeExecutionData: false, Level: 'ALL' },
    });
  });
});

test('everything is tagged with app and stage', () => {
  for (const type of [
    'AWS::Lambda::Function',
    'AWS::SQS::Queue',
    'AWS::S3::Bucket',
    'AWS::StepFunctions::StateMachine',
  ]) {
    for (const { logicalId, Properties } of resourcesOf(prod, type)) {
      const tags = JSON.stringify(Properties['Tags']);
      expect(tags, logicalId).toContain('{"Key":"app","Value":"reelay"}');
      expect(tags, logicalId).toContain('{"Key":"stage","Value":"prod"}');
    }
  }
});

test('wrong settings of a stage are all named', () => {
  expect(() =>
    synthesize({ stages: { dev: { ...stagesOfCheckout['dev'], logDays: 8, alarmEmail: 'x' } } }),
  ).toThrow(/logDays[\s\S]*alarmEmail/);
});

test('a finding of cdk-nag ends the synthesis', () => {
  const app = new App({ context: { stages: {} } });
  new Queue(new Stack(app, 'careless'), 'Queue');
  expect(() => createReelayApp(app, () => '').synth()).toThrow(/AwsSolutions-SQS/);
});

test('a setting that the functions would refuse ends the synthesis, and so does a secret in the settings', () => {
  const withSettings = (settings: Readonly<Record<string, string>>) => () =>
    synthesize({ stages: { dev: { ...stagesOfCheckout['dev'], settings } } });
  expect(withSettings({ [env.allowedUsers]: 'Ada' })).toThrow(/ALLOWED_USERS.*Ada/s);
  expect(withSettings({ [env.nemoToken]: 'nmv_usr_secret' })).toThrow(/NEMO_TOKEN/);
});
