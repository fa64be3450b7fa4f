import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import * as z from 'zod';
import { startXrayDaemon } from '../../infra/xray-daemon.ts';

const run = promisify(execFile);
const root = fileURLToPath(new URL('../../..', import.meta.url));

/** An export's tasks as the functions run them. A process of its own: the lines go to its output. */
const program = `
import { createCloudLog } from './studio/aws/cloud-log.ts';
import { createCount } from './studio/aws/cloud-metrics.ts';
import { createTrace } from './studio/aws/cloud-trace.ts';
import { observedTask } from './studio/aws/observed-task.ts';
const observers = { log: createCloudLog(), count: createCount('reelay-dev'), trace: await createTrace(true) };
const key = 'a1b2';
await observedTask(observers, 'JoinParts', { key }, async () => ({ outcome: 'joined' }));
const broken = async () => { throw new TypeError('cannot read https://bucket.test/anna.jpg for nmv_usr_secret'); };
await observedTask(observers, 'RenderPart', { key, part: { part: 1 } }, broken).catch(() => undefined);
`;

let daemon: Awaited<ReturnType<typeof startXrayDaemon>>;
let lines: readonly unknown[];
beforeAll(async () => {
  daemon = await startXrayDaemon();
  const { stdout, stderr } = await run(
    process.execPath,
    ['--import', 'tsx', '--input-type=module', '--eval', program],
    {
      cwd: root,
      env: {
        AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x',
        LAMBDA_TASK_ROOT: root,
        _X_AMZN_TRACE_ID: 'Root=1-65f00000-000000000000000000000001;Parent=0000000000000001;Sampled=1',
        AWS_XRAY_DAEMON_ADDRESS: daemon.address,
      },
    },
  );
  await daemon.caughtUp();
  lines = `${stdout}\n${stderr}`
    .split('\n')
    .filter(line => line.startsWith('{'))
    .map(line => JSON.parse(line));
});
afterAll(() => daemon.stop());

const logged = z.looseObject({ message: z.string() });

test('lines are Powertools’: a level, the service, and the export that all of them belong to', () => {
  const found = lines.filter(line => logged.safeParse(line).success);
  expect(found).toEqual([
    expect.objectContaining({
      level: 'INFO',
      service: 'studio',
      message: 'task',
      correlation_id: 'a1b2',
      outcome: 'joined',
    }),
    expect.objectContaining({
      level: 'ERROR',
      service: 'studio',
      message: 'task-failed',
      correlation_id: 'a1b2',
      reason: 'TypeError: cannot read <url> for nmv_usr_…',
    }),
  ]);
});

test('a video that is there is counted, without an id that would make a metric of its own', () => {
  const [counted, ...others] = lines.filter(line => !logged.safeParse(line).success);
  expect(others).toEqual([]);
  expect(counted).toMatchObject({ service: 'studio', ExportsDone: 1 });
  expect(JSON.stringify(counted)).not.toContain('a1b2');
});

test('the trace has a part for each task, found by its export; errors by their names alone', () => {
  expect(daemon.parts().map(({ name, annotations }) => [name, annotations])).toEqual([
    ['JoinParts', { export: 'a1b2' }],
    ['RenderPart', { export: 'a1b2', error: 'TypeError' }],
  ]);
  for (const secret of ['bucket.test', 'anna', 'nmv_usr']) expect(daemon.text()).not.toContain(secret);
});
