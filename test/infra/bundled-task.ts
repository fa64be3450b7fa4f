import { execFile } from 'node:child_process';
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { FunctionBundle } from '../../infra/bundles/bundle-functions.ts';
import { env } from '../../lib/env.ts';
import type { Task } from '../../local/emulators/task-invocation.ts';

const run = promisify(execFile);

/** As long as the whole of a task may take here, ms. */
const patienceMs = 60_000;

/** The hosted backend, by name; what is sent there arrives at the stand-in. */
const hosted = 'https://mega-api-prod.nemovideo.ai';

/**
 * What a Lambda does with an event: loads the bundle, calls its handler, and tells what it returned. Its network leads to
 * the hosted backend's stand-in.
 */
const program = `
const [, url, event, backend] = process.argv;
const { fetch } = globalThis;
globalThis.fetch = (input, init) => fetch(String(input).replace(${JSON.stringify(hosted)}, backend), init);
const { handler } = await import(url);
const step = await handler(JSON.parse(event), { getRemainingTimeInMillis: () => ${patienceMs} });
console.log(JSON.stringify(step));
process.exit(0);
`;

/**
 * The task as it is deployed: its bundle, copied into `folder`, where there are no packages, in a process of its own for
 * each call. It believes that it works for the hosted backend.
 */
export const bundledTask = (bundle: FunctionBundle, folder: string, backendUrl: string): Task => {
  const own = join(folder, bundle.name);
  cpSync(bundle.folder, own, { recursive: true });
  return async event => {
    const { stdout } = await run(
      process.execPath,
      [
        '--input-type=module',
        '--eval',
        program,
        new URL(`file://${own}/index.mjs`).href,
        JSON.stringify(event),
        backendUrl,
      ],
      { cwd: own, env: { ...process.env, [env.nemoApiUrl]: hosted }, timeout: patienceMs },
    );
    return JSON.parse(stdout.trim().split('\n').at(-1) ?? '');
  };
};
