import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import type { FunctionBundle } from '../../infra/bundles/bundle-functions.ts';
import { env } from '../../lib/env.ts';

/** The hosted backend, by name; what is sent there arrives at the stand-in. */
const hosted = 'https://mega-api-prod.nemovideo.ai';

/** Longer than any call of a stand-in takes. */
const callMs = 50_000;

/** A Lambda that stays: answers one event after the other, and says what each has cost it and whom it asked. */
const program = `
import { subscribe } from 'node:diagnostics_channel';
const [, , url, backend] = process.argv;
const hosted = ${JSON.stringify(hosted)};
const { fetch } = globalThis;
globalThis.fetch = (input, init) => fetch(String(input).replace(hosted, backend), init);
let asked = [];
subscribe('undici:request:create', ({ request }) => asked.push({ host: new URL(String(request.origin)).host }));
subscribe('http.client.request.start', ({ request }) =>
  asked.push({ host: String(request.getHeader('host')), operation: request.getHeader('x-amz-target') }),
);
const { handler } = await import(url);
process.on('message', async event => {
  asked = [];
  const [began, before] = [performance.now(), process.cpuUsage()];
  const answer = await handler(event, { getRemainingTimeInMillis: () => ${callMs} }).then(
    result => ({ result: result ?? null }),
    error => ({ error: String(error) }),
  );
  const { user, system } = process.cpuUsage(before);
  process.send({ ...answer, call: { cpu: (user + system) / 1e6, wall: (performance.now() - began) / 1e3, asked } });
});
process.send('ready');
`;

const call = z.object({
  /** Seconds of a processor, and of the clock. */
  cpu: z.number(),
  wall: z.number(),
  /** Host and port of each request, in order, and which of a service's operations it was for, where the service says so. */
  asked: z.array(z.object({ host: z.string(), operation: z.string().optional() })),
});
export interface MeasuredCall extends Readonly<z.infer<typeof call>> {
  /** Bytes written to its log. */
  readonly logged: number;
}
const answer = z.object({ result: z.unknown(), error: z.string().optional(), call });

export interface WarmFunction {
  invoke(event: unknown): Promise<unknown>;
  /** What its calls have cost, in order. */
  calls(): readonly MeasuredCall[];
  stop(): Promise<void>;
}

/**
 * The function as it is deployed, in a process that begins with the first call, and stays. The SDK that Lambda's runtime
 * brings is this checkout's.
 */
export const warmFunction = (
  { name, folder: own }: FunctionBundle,
  scratchFolder: string,
  backendUrl: string,
): WarmFunction => {
  const main = join(scratchFolder, `${name}.mjs`);
  writeFileSync(main, program);
  let starting: Promise<ChildProcess> | undefined;
  let waiting: Promise<unknown> = Promise.resolve();
  const calls: MeasuredCall[] = [];
  let logged = 0;

  const start = async (): Promise<ChildProcess> => {
    const child = fork(main, [new URL(`file://${own}/index.mjs`).href, backendUrl], {
      cwd: own,
      execArgv: [],
      stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
      env: {
        ...process.env,
        [env.nemoApiUrl]: hosted,
        POWERTOOLS_LOG_LEVEL: 'INFO',
        AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x',
        LAMBDA_TASK_ROOT: own,
        _X_AMZN_TRACE_ID: 'Root=1-65f00000-000000000000000000000001;Parent=0000000000000001;Sampled=1',
        // Nobody listens: datagrams are sent all the same.
        AWS_XRAY_DAEMON_ADDRESS: '127.0.0.1:9',
      },
    });
    child.stdout?.on('data', (part: Buffer) => {
      logged += part.length;
    });
    await once(child, 'message');
    return child;
  };
  const invoke = async (event: unknown): Promise<unknown> => {
    starting ??= start();
    const child = await starting;
    logged = 0;
    child.send(Object(event));
    const [said] = await once(child, 'message');
    const { result, error, call: measured } = answer.parse(said);
    calls.push({ ...measured, logged });
    if (error !== undefined) throw new Error(`${name}: ${error}`);
    return result;
  };
  return {
    invoke(event) {
      // One Lambda serves one call at a time.
      const next = waiting.then(() => invoke(event));
      waiting = next.catch(() => undefined);
      return next;
    },
    calls: () => calls,
    async stop() {
      const child = await starting;
      if (child === undefined) return;
      child.kill();
      if (child.exitCode === null) await once(child, 'exit');
    },
  };
};
