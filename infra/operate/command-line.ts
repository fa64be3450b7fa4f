import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import * as z from 'zod';
import { type BackendChoice, backendChoice, readStages, type Stage } from '../stage.ts';
import { OperateError } from './operate-error.ts';
import type { CdkCommand } from './run-cdk.ts';

const inCheckout = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));

/** The CDK that came with `npm ci`, run by this very Node. */
export const installedCdk: CdkCommand = [process.execPath, inCheckout('node_modules/aws-cdk/bin/cdk')];

/** `--stage <name>` (default dev), `--backend hosted|studio` for commands that know it, and the flags that a command knows. Throws OperateError. */
export const readCommandLine = (
  args: readonly string[],
  flags: readonly string[],
  { choosesBackend = false } = {},
): { readonly stage: Stage; readonly backend: BackendChoice | undefined; has(flag: string): boolean } => {
  const values = valuesOf(args, flags, choosesBackend);
  const backend = backendChoice.optional().safeParse(values['backend']);
  if (!backend.success) {
    throw new OperateError('usage', `--backend is hosted or studio, not "${values['backend']}".`);
  }
  const stages = readStages(
    z.object({ context: z.looseObject({ stages: z.unknown() }) }).parse(cdkJson()).context.stages,
  );
  const stage = stages.find(({ name }) => name === values['stage']);
  if (!stage) {
    const names = stages.map(({ name }) => name).join(', ');
    throw new OperateError('unknown-stage', `cdk.json has no stage "${values['stage']}"; it has ${names}.`);
  }
  return { stage, backend: backend.data ?? stage.backend, has: flag => values[flag] === true };
};

const cdkJson = (): unknown => JSON.parse(readFileSync(inCheckout('cdk.json'), 'utf8'));

const valuesOf = (
  args: readonly string[],
  flags: readonly string[],
  choosesBackend: boolean,
): Record<string, string | boolean | undefined> => {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        stage: { type: 'string', default: 'dev' },
        ...(choosesBackend ? { backend: { type: 'string' } as const } : {}),
        ...Object.fromEntries(flags.map(flag => [flag, { type: 'boolean' } as const])),
      },
    });
    return { ...values };
  } catch (error) {
    throw new OperateError('usage', error instanceof Error ? error.message : String(error));
  }
};

/** Ends the program with one clear line for what was foreseen, and the whole story for what was not. */
export const failWith = (error: unknown): never => {
  console.error(error instanceof OperateError ? error.message : error);
  process.exit(1);
};
