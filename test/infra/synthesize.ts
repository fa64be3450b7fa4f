import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import recommendedFlags from 'aws-cdk-lib/recommended-feature-flags.json' with { type: 'json' };
import * as z from 'zod';
import { createReelayApp } from '../../infra/reelay-app.ts';

/** CloudFormation's own rules are left to `npm run synth`: they take a second or more for each template. */
process.env['CDK_VALIDATION'] = 'false';

const cdkJson = z.object({
  context: z.object({ stages: z.record(z.string(), z.record(z.string(), z.unknown())) }),
});

/** The stages as they are deployed. */
export const stagesOfCheckout = cdkJson.parse(JSON.parse(readFileSync('cdk.json', 'utf8'))).context.stages;

const known = new Map<string, ReadonlyMap<string, Template>>();

/**
 * The app's templates by stage, with empty code: what is in the bundles is another test's. Each is made once for all tests of
 * a worker: it takes seconds of a processor.
 */
export const synthesize = (
  context: Readonly<Record<string, unknown>> = {},
): ReadonlyMap<string, Template> => {
  const name = JSON.stringify(context);
  const templates = known.get(name) ?? make(context);
  known.set(name, templates);
  return templates;
};

const make = (context: Readonly<Record<string, unknown>>): ReadonlyMap<string, Template> => {
  const outFolder = mkdtempSync(join(tmpdir(), 'reelay-synth-'));
  const code = join(outFolder, 'code');
  mkdirSync(code);
  writeFileSync(join(code, 'index.mjs'), 'export const handler = () => {};');
  const stages = stagesOfCheckout;
  const app = new App({
    outdir: join(outFolder, 'cdk.out'),
    context: { ...recommendedFlags, stages, ...context },
    analyticsReporting: false,
  });
  const assembly = createReelayApp(app, () => code).synth();
  return new Map(
    assembly.stacks.map(({ stackName, template }) => [
      stackName.replace('reelay-', ''),
      Template.fromJSON(template),
    ]),
  );
};

const resource = z.object({ Type: z.string(), Properties: z.record(z.string(), z.unknown()).default({}) });
export type Resource = z.infer<typeof resource> & { readonly logicalId: string };

/** Resources of one type, parsed as far as every resource is alike. */
export const resourcesOf = (template: Template, type: string): readonly Resource[] =>
  Object.entries(template.findResources(type)).map(([logicalId, found]) => ({
    logicalId,
    ...resource.parse(found),
  }));
