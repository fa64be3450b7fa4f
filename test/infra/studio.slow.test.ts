import { readFileSync } from 'node:fs';
import aslValidator from 'asl-validator';
import { Match, type Template } from 'aws-cdk-lib/assertions';
import { beforeAll, describe, expect, test } from 'vitest';
import * as z from 'zod';
import { alarmDescription, alarmList, studioAlarms } from '../../infra/operations/alarm-list.ts';
import { metricsNamespace } from '../../infra/operations/counted.ts';
import { studioApi, studioTasks } from '../../infra/studio/studio-settings.ts';
import { env } from '../../lib/env.ts';
import { renderTasks } from '../../studio/workflow/render-tasks.ts';
import { resourcesOf, stagesOfCheckout, synthesize } from './synthesize.ts';

const modelKeySecret = 'arn:aws:secretsmanager:eu-west-1:123456789012:secret:model-AbCdEf';
/** A stage that says of the studio all that can be said. */
const told = {
  ...stagesOfCheckout['prod'],
  backend: 'studio',
  studio: {
    settings: { STUDIO_LLM_URL: 'https://models.test/v1', STUDIO_LLM_MODEL: 'small' },
    modelKeySecret,
    requestsAtOnce: 7,
    partsAtOnce: 9,
  },
};

/** Loading the CDK takes ten seconds of a processor, which others use too. */
const loadingMs = 180_000;

let template: Template;
let full: Template;

// Findings of cdk-nag make it throw.
beforeAll(() => {
  const dev = synthesize({ backend: 'studio', stages: { dev: stagesOfCheckout['dev'] } }).get('dev');
  const prod = synthesize({ stages: { prod: told }, accessKeyHash: 'a'.repeat(64) }).get('prod');
  if (dev === undefined || prod === undefined) throw new Error('No stack of a stage.');
  template = dev;
  full = prod;
}, loadingMs);

const environmentOf = (logicalId: string, of: Template) =>
  lambdaWith
    .array()
    .parse(resourcesOf(of, 'AWS::Lambda::Function').filter(found => found.logicalId.startsWith(logicalId)))
    .map(({ Properties }) => Properties);

const lambda = z.object({
  PackageType: z.literal('Image'),
  Architectures: z.tuple([z.literal('arm64')]),
  Timeout: z.number(),
  MemorySize: z.number(),
  ImageConfig: z.object({ Command: z.tuple([z.string()]) }),
});
const lambdaWith = z.object({
  Properties: z.object({
    Environment: z.object({ Variables: z.record(z.string(), z.unknown()) }),
    ReservedConcurrentExecutions: z.number().optional(),
  }),
});
const statement = z.object({
  Action: z.union([z.string(), z.array(z.string())]),
  Resource: z.unknown().optional(),
  Condition: z.unknown().optional(),
});
const role = z.object({
  Policies: z.array(z.object({ PolicyDocument: z.object({ Statement: z.array(statement) }) })).default([]),
});

describe('the studio on AWS, with `-c backend=studio`', () => {
  test('is one image: a function for the routes and one for each task of its workflow', () => {
    const images = resourcesOf(template, 'AWS::Lambda::Function').flatMap(({ Properties }) => {
      const parsed = lambda.safeParse(Properties);
      return parsed.success ? [parsed.data] : [];
    });
    const made = images.map(({ ImageConfig, MemorySize, Timeout }) => ({
      command: ImageConfig.Command[0],
      memoryMb: MemorySize,
      seconds: Timeout,
    }));
    const wanted = [studioApi, ...Object.values(studioTasks)].map(({ command, memoryMb, seconds }) => ({
      command,
      memoryMb,
      seconds,
    }));
    const byCommand = (one: { command: string }, other: { command: string }) =>
      one.command.localeCompare(other.command);
    expect(made.sort(byCommand)).toEqual(wanted.sort(byCommand));
    expect(Object.keys(studioTasks).sort()).toEqual(Object.keys(renderTasks).sort());
  });

  test('is what the bot works with', () => {
    const urls = resourcesOf(template, 'AWS::Lambda::Function').map(({ Properties }) => {
      const { Environment } = z
        .object({ Environment: z.object({ Variables: z.record(z.string(), z.unknown()) }) })
        .parse(Properties);
      return Environment.Variables[env.nemoApiUrl];
    });
    const told = urls.filter(url => url !== undefined);
    expect(told.length).toBeGreaterThan(10);
    expect(JSON.stringify(told[0])).toContain('https://');
  });

  test('streams, and lets nobody but its own functions at rows of other kinds', () => {
    template.hasResourceProperties('AWS::Lambda::Url', { InvokeMode: 'RESPONSE_STREAM', AuthType: 'NONE' });
    const statements = resourcesOf(template, 'AWS::IAM::Role')
      .filter(({ logicalId }) => logicalId.startsWith('Studio'))
      .flatMap(({ Properties }) => role.parse(Properties).Policies)
      .flatMap(({ PolicyDocument }) => PolicyDocument.Statement);
    const rows = statements.filter(({ Action }) => JSON.stringify(Action).includes('dynamodb:'));
    expect(rows.length).toBeGreaterThan(10);
    for (const { Condition } of rows) expect(JSON.stringify(Condition)).toContain('dynamodb:LeadingKeys');
    for (const { Action, Resource } of statements) {
      if (Resource === '*') expect(JSON.stringify(Action)).toMatch(/logs:|xray:/);
    }
  });

  test('opens accounts for its bot alone, and for nobody where there is no key yet', () => {
    const hashOf = (of: Template) => environmentOf('StudioApi', of)[0]?.Environment.Variables;
    expect(hashOf(full)).toMatchObject({ STUDIO_ACCESS_KEY_HASH: 'a'.repeat(64) });
    expect(hashOf(template)).toMatchObject({ STUDIO_ACCESS_KEY_HASH: '0'.repeat(64) });
  });

  test('takes no more of the account than its stage gives it, where the stage reserves', () => {
    const reserved = (logicalId: string, of: Template) =>
      environmentOf(logicalId, of)[0]?.ReservedConcurrentExecutions;
    const limited = ['StudioApi', 'StudioRenderPart', 'StudioRenderSound'];
    expect(limited.map(name => reserved(name, full))).toEqual([7, 9, 5]);
    for (const name of limited) expect(reserved(name, template)).toBeUndefined();
  });

  test('is told the stage’s model, and reads its key, and nothing else, from the secret that is named', () => {
    expect(environmentOf('StudioApi', full)[0]?.Environment.Variables).toMatchObject({
      STUDIO_LLM_URL: 'https://models.test/v1',
      STUDIO_LLM_MODEL: 'small',
      STUDIO_LLM_KEY_SECRET: modelKeySecret,
    });
    const readers = resourcesOf(full, 'AWS::IAM::Role').filter(({ Properties }) =>
      JSON.stringify(Properties).includes(modelKeySecret),
    );
    expect(readers.map(({ logicalId }) => logicalId)).toEqual([expect.stringMatching(/^StudioApiRole/)]);
  });

  test.each([
    ['half a model', { settings: { STUDIO_LLM_URL: 'https://models.test' } }, /STUDIO_LLM_MODEL/],
    ['a key in the open', { settings: { STUDIO_LLM_KEY: 'sk-1' } }, /STUDIO_LLM_KEY/],
    ['a secret that is no ARN', { modelKeySecret: 'model-key' }, /ARN of a secret/],
  ])('refuses %s at synthesis', (_, studio, says) => {
    expect(() => synthesize({ stages: { dev: { ...stagesOfCheckout['dev'], studio } } })).toThrow(says);
  });

  test('marks an export as failed whose execution ended without its last step', () => {
    template.hasResourceProperties('AWS::Events::Rule', {
      EventPattern: Match.objectLike({
        source: ['aws.states'],
        detail: { stateMachineArn: [Match.anyValue()], status: ['FAILED', 'TIMED_OUT', 'ABORTED'] },
      }),
      Targets: [
        Match.objectLike({
          Arn: { 'Fn::GetAtt': [Match.stringLikeRegexp('^StudioFailExportLambda'), 'Arn'] },
          InputTransformer: {
            InputPathsMap: { 'detail-name': '$.detail.name', 'detail-status': '$.detail.status' },
            InputTemplate: '{"v":1,"key":<detail-name>,"ended":<detail-status>}',
          },
        }),
      ],
    });
  });

  test('is watched: alarms that name their sections, and rows of the dashboard', () => {
    const described = JSON.stringify(resourcesOf(full, 'AWS::CloudWatch::Alarm'));
    for (const name of studioAlarms) expect(described).toContain(alarmDescription(alarmList[name]));
    expect(JSON.stringify(resourcesOf(full, 'AWS::CloudWatch::Dashboard'))).toContain(
      'What the studio is asked',
    );
    // As the functions count it: cloud-metrics.ts.
    full.hasResourceProperties('AWS::CloudWatch::Alarm', {
      Namespace: 'reelay-prod',
      MetricName: 'ExportsFailed',
      Dimensions: [{ Name: 'service', Value: 'studio' }],
    });
    for (const { Environment } of environmentOf('Studio', full))
      expect(Environment.Variables).toMatchObject({ [metricsNamespace]: 'reelay-prod' });
  });

  test('has a workflow in valid Amazon States Language', () => {
    const source: unknown = JSON.parse(readFileSync('studio/workflow/render-draft.asl.json', 'utf8'));
    expect(aslValidator(source).errors).toEqual([]);
  });

  test('is not there unless it is asked for', () => {
    expect(synthesize().get('dev')?.findResources('AWS::Lambda::Url')).toEqual({});
  });
});
