import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import type { FunctionBundle } from '../../infra/bundles/bundle-functions.ts';
import { env } from '../../lib/env.ts';
import type { Task } from '../../local/emulators/task-invocation.ts';

/** The hosted backend, by name; what is sent there arrives at the stand-in. */
const hosted = 'https://mega-api-prod.nemovideo.ai';
const resultMark = 'result ';

/** What a Lambda is given; it knows, and gives up in time. */
const taskMs = 50_000;

/**
 * What a Lambda does with an event: loads the bundle, calls its handler, and tells what it returned. Its network leads to
 * the hosted backend's stand-in. It ends by itself when nothing is left to be done: its trace is on its way then.
 */
const program = `
const [, url, event, backend] = process.argv;
const { fetch } = globalThis;
globalThis.fetch = (input, init) => fetch(String(input).replace(${JSON.stringify(hosted)}, backend), init);
const { handler } = await import(url);
const step = await handler(JSON.parse(event), { getRemainingTimeInMillis: () => ${taskMs} });
console.log(${JSON.stringify(resultMark)} + JSON.stringify(step));
`;

export interface CleanPlace {
  /** Where the bundles are copied to: no packages are found from there. */
  readonly folder: string;
  readonly backendUrl: string;
  /** Where traces are sent. */
  readonly daemonAddress: string;
  /** Hears of a task that threw, was killed, or left something running. The workflow may try again; a test need not. */
  readonly onBroken: (error: Error) => void;
}

/**
 * The task as it is deployed: its bundle in a clean folder, in a process of its own for each call. It believes that it is on
 * Lambda and works for the hosted backend. Its call ends with its process, at the latest when a Lambda would be killed.
 */
export const bundledTask = (bundle: FunctionBundle, place: CleanPlace): Task => {
  const { folder, backendUrl, daemonAddress } = place;
  const own = join(folder, bundle.name);
  cpSync(bundle.folder, own, { recursive: true });
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
        timeout: taskMs,
        killSignal: 'SIGKILL',
        env: {
          ...process.env,
          [env.nemoApiUrl]: hosted,
          AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x',
          LAMBDA_TASK_ROOT: own,
          _X_AMZN_TRACE_ID: 'Root=1-65f00000-000000000000000000000001;Parent=0000000000000001;Sampled=1',
          AWS_XRAY_DAEMON_ADDRESS: daemonAddress,
        },
      },
    );
    const [said, end] = await Promise.all([buffer(child.stdout), endOf(child)]);
    const lines = said.toString().split('\n');
    const result = lines.find(line => line.startsWith(resultMark))?.slice(resultMark.length);
    if (end === 'exit 0' && result !== undefined) return JSON.parse(result);
    const found = result === undefined ? 'without a result' : 'after its result, with something left to do';
    const error = new Error(
      `${bundle.name} ended ${found}: ${end}. It wrote: ${lines.slice(-20).join('\n')}`,
    );
    place.onBroken(error);
    throw error;
  };
};

const endOf = (child: ChildProcess): Promise<string> =>
  new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code, signal) => resolve(signal === null ? `exit ${code}` : `killed by ${signal}`));
  });
