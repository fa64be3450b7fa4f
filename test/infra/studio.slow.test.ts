import { readFileSync } from 'node:fs';
import aslValidator from 'asl-validator';
import type { Template } from 'aws-cdk-lib/assertions';
import { beforeAll, describe, expect, test } from 'vitest';
import * as z from 'zod';
import { studioApi, studioTasks } from '../../infra/studio/studio-settings.ts';
import { env } from '../../lib/env.ts';
import { renderTasks } from '../../studio/workflow/render-tasks.ts';
import { resourcesOf, synthesize } from './synthesize.ts';

let template: Template;

// Findings of cdk-nag make it throw.
beforeAll(() => {
  const dev = synthesize({ backend: 'studio' }).get('dev');
  if (dev === undefined) throw new Error('No stack of stage dev.');
  template = dev;
});

const lambda = z.object({
  PackageType: z.literal('Image'),
  Architectures: z.tuple([z.literal('arm64')]),
  Timeout: z.number(),
  MemorySize: z.number(),
  ImageConfig: z.object({ Command: z.tuple([z.string()]) }),
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

  test('has a workflow in valid Amazon States Language', () => {
    const source: unknown = JSON.parse(readFileSync('studio/workflow/render-draft.asl.json', 'utf8'));
    expect(aslValidator(source).errors).toEqual([]);
  });

  test('is not there unless it is asked for', () => {
    expect(synthesize().get('dev')?.findResources('AWS::Lambda::Url')).toEqual({});
  });
});
