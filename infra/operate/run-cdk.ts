import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { OperateError } from './operate-error.ts';

/** The CDK's command line: a program and what stands before the arguments. */
export type CdkCommand = readonly [program: string, ...first: string[]];

/** Runs the CDK where its words are seen. Throws OperateError `cdk-failed`. */
export const runCdk = async ([program, ...first]: CdkCommand, args: readonly string[]): Promise<void> => {
  const child = spawn(program, [...first, ...args], { stdio: ['ignore', 'inherit', 'inherit'] });
  const [code, signal]: (number | string | null)[] = await once(child, 'exit');
  if (code === 0) return;
  throw new OperateError(
    'cdk-failed',
    `cdk ${args[0]} ended with ${code ?? signal}. What it said above tells why; run the same command again when that is mended.`,
  );
};
