import { spawn } from 'node:child_process';
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { FunctionBundle } from '../../infra/bundles/bundle-functions.ts';
import { env } from '../../lib/env.ts';
import type { TaskName } from '../../lib/workflow/tasks.ts';
import type { Task } from '../../local/emulators/task-invocation.ts';
import type { startXrayDaemon } from './xray-daemon.ts';

/** The hosted backend, by name; what is sent there arrives at the stand-in. */
const hosted = 'https://mega-api-prod.nemovideo.ai';
const resultMark = 'result ';

/**
 * What a Lambda does with an event: loads the bundle, calls its handler, and tells what it returned. Its network leads to
 * the hosted backend's stand-in.
 */
const program = `
const [, url, event, backend] = process.argv;
const { fetch } = globalThis;
globalThis.fetch = (input, init) => fetch(String(input).replace(${JSON.stringify(hosted)}, backend), init);
const { handler } = await import(url);
const step = await handler(JSON.parse(event), { getRemainingTimeInMillis: () => 60_000 });
console.log(${JSON.stringify(resultMark)} + JSON.stringify(step));
`;

export interface CleanPlace {
  /** Where the bundles are copied to: no packages are found from there. */
  readonly folder: string;
  readonly backendUrl: string;
  readonly daemon: Awaited<ReturnType<typeof startXrayDaemon>>;
}

/**
 * The task as it is deployed: its bundle in a clean folder, in a process of its own for each call, which ends when its
 * trace has arrived. It believes that it is on Lambda and works for the hosted backend.
 */
export const bundledTask = (name: TaskName, bundle: FunctionBundle, place: CleanPlace): Task => {
  const { folder, backendUrl, daemon } = place;
  const own = join(folder, bundle.name);
  cpSync(bundle.folder, own, { recursive: true });
  let calls = 0;
  return async event => {
    const child = spawn(
      process.execPath,
      [
        ...['--input-type=module', '--eval', program],
        ...[new URL(`file://${own}/index.mjs`).href, JSON.stringify(event), backendUrl],
      ],
      {
        cwd: own,
        stdio: ['ignore', 'pipe', 'inherit'],
        env: {
          ...process.env,
          [env.nemoApiUrl]: hosted,
          AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x',
          LAMBDA_TASK_ROOT: own,
          _X_AMZN_TRACE_ID: 'Root=1-65f00000-000000000000000000000001;Parent=0000000000000001;Sampled=1',
          AWS_XRAY_DAEMON_ADDRESS: daemon.address,
        },
      },
    );
    try {
      const result = await lineAfter(createInterface(child.stdout), resultMark);
      if (result === undefined) throw new Error(`${bundle.name} ended without a result.`);
      calls += 1;
      await daemon.until(name, calls);
      return JSON.parse(result);
    } finally {
      child.kill();
    }
  };
};

const lineAfter = async (lines: AsyncIterable<string>, mark: string): Promise<string | undefined> => {
  for await (const line of lines) if (line.startsWith(mark)) return line.slice(mark.length);
  return undefined;
};
